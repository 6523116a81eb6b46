package worksafe.platform.duties.personal;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A personal value at rest, as its column holds it: {@code v1.<key version>.<nonce and ciphertext>} where it is sealed by
 * AES-256-GCM, {@code v2.…} by SM4-GCM. It can be opened only in the row and column for which it was sealed. {@link
 * #toString()} shows nothing of it.
 *
 * @param text what the column stores
 */
public record SealedValue(String text) {

    private static final Pattern FORM = Pattern.compile("v[12]\\.[1-9][0-9]{0,8}\\.[A-Za-z0-9_-]{40,}");

    /** @throws IllegalArgumentException unless the text has the form of a sealed value */
    public SealedValue {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a sealed value");
        }
    }

    static SealedValue of(SealPrefix prefix, byte[] nonceAndCiphertext) {
        return new SealedValue(
                prefix.text() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(nonceAndCiphertext));
    }

    SealPrefix prefix() {
        return SealPrefix.of(text.substring(0, text.lastIndexOf('.')));
    }

    byte[] nonceAndCiphertext() {
        return Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1));
    }

    /** Nothing of the value. */
    @Override
    public String toString() {
        return "Sealed[…]";
    }
}
