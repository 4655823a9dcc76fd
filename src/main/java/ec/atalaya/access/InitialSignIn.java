package ec.atalaya.access;

/** What to sign in with, told once. */
public record InitialSignIn(String email, String password) {

    /** Keeps the password out of whatever prints the record by accident. */
    @Override
    public String toString() {
        return "InitialSignIn[email=" + email + "]";
    }
}
