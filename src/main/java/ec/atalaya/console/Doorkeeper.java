package ec.atalaya.console;

import ec.atalaya.access.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks the room that knows people whether somebody may come in. */
@Component
class Doorkeeper implements AuthenticationProvider {

    private final SignIn signIn;

    Doorkeeper(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return signIn.attempt(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .map(person -> SignedIn.as(person).authentication())
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
