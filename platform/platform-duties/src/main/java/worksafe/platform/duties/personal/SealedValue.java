package worksafe.platform.duties.personal;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A personal value at rest, as its column holds it: {@code v1.<key version>.<nonce and ciphertext>}. It can be opened
 * only in the row and column for which it was sealed. {@link #toString()} shows nothing of it.
 *
 * @param text what the column stores
 */
public record SealedValue(String text) {

    private static final Pattern FORM = Pattern.compile("v1\\.([1-9][0-9]{0,8})\\.([A-Za-z0-9_-]{40,})");

    /** @throws IllegalArgumentException unless the text has the form of a sealed value */
    public SealedValue {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a sealed value");
        }
    }

    static SealedValue of(int keyVersion, byte[] nonceAndCiphertext) {
        return new SealedValue("v1." + keyVersion + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(nonceAndCiphertext));
    }

    int keyVersion() {
        return Integer.parseInt(text.substring(3, text.indexOf('.', 3)));
    }

    byte[] nonceAndCiphertext() {
        return Base64.getUrlDecoder().decode(text.substring(text.indexOf('.', 3) + 1));
    }

    /** Nothing of the value. */
    @Override
    public String toString() {
        return "Sealed[…]";
    }
}
