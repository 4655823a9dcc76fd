package ec.atalaya.access;

import java.security.SecureRandom;
import java.text.Normalizer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as they are kept: BCrypt of their composed form, since keyboards disagree on how to send an accent. */
@Component
class PasswordHashing {

    private static final int STRENGTH = 11;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RANDOM_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH, random);
    private final String nobodys = encoder.encode(random());

    String hash(String password) {
        return encoder.encode(composed(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(composed(password), hash);
    }

    /** Takes as long as a look at a real password, so that the clock does not tell which addresses exist. */
    void matchNobody(String password) {
        encoder.matches(composed(password), nobodys);
    }

    /** A password that can be read aloud: no letters that look alike, over 90 bits of chance. */
    String random() {
        StringBuilder password = new StringBuilder();
        for (int letter = 0; letter < RANDOM_LENGTH; letter++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
