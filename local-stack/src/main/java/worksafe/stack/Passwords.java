package worksafe.stack;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The passwords of a service's three logins.
 *
 * @param owner of the owner role
 * @param app of the serving role
 * @param jobs of the role for long work
 */
public record Passwords(String owner, String app, String jobs) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Three fresh passwords. */
    public static Passwords random() {
        return new Passwords(randomSecret(), randomSecret(), randomSecret());
    }

    /** 192 random bits as text that needs no quoting anywhere. */
    static String randomSecret() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[…]";
    }
}
