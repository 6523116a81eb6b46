package worksafe.registry.claim;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import worksafe.kernel.Sha256;

/**
 * A code that lets one account claim one enterprise: twenty characters of 32, a hundred random bits. Blanks, hyphens and case do
 * not matter when it is entered, nor whether O is written for 0, or I or L for 1.
 */
final class InvitationCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    private final String characters;

    private InvitationCode(String characters) {
        this.characters = characters;
    }

    static InvitationCode random() {
        var characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new InvitationCode(characters.toString());
    }

    /** As somebody entered it; what no code looks like is the code of nothing. */
    static InvitationCode entered(String text) {
        return new InvitationCode(BETWEEN.matcher(text)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** What is kept of it. */
    String hash() {
        return Sha256.hex("account-claim\n" + characters);
    }

    /** As people read it: groups of five. */
    String shown() {
        var shown = new StringBuilder();
        for (int i = 0; i < characters.length(); i += GROUP) {
            shown.append(i == 0 ? "" : "-").append(characters, i, Math.min(i + GROUP, characters.length()));
        }
        return shown.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InvitationCode code && characters.equals(code.characters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(characters);
    }
}
