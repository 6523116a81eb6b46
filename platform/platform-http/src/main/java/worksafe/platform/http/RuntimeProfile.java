package worksafe.platform.http;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a process runs for, as {@code worksafe.profile} ({@code WORKSAFE_PROFILE}) says. This is the one reading of the word: a
 * process of the suite asks nothing else, and does not start with a word that is not known here.
 */
public enum RuntimeProfile {
    /** A machine of one's own: the clock may be shifted, keys may be missing, the local stack's issuer is trusted. */
    DEVELOPMENT,

    /** People rely on it; what only development may have ends the start. */
    PRODUCTION;

    /**
     * Reads the word, which is that of a constant in small letters.
     *
     * @throws IllegalStateException for any other word, {@code prod} and {@code Production} included
     */
    public static RuntimeProfile of(String word) {
        return Stream.of(values())
                .filter(profile -> profile.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "WORKSAFE_PROFILE " + word + " is refused: it is development or production"));
    }

    /** As the setting has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people rely on it. */
    public boolean isProduction() {
        return this == PRODUCTION;
    }
}
