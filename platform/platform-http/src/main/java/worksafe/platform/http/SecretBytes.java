package worksafe.platform.http;

import java.util.Base64;

/** The secrets that operators give as text: 32 bytes in base64, as {@code head -c 32 /dev/urandom | base64} makes them. */
public final class SecretBytes {

    private static final int LENGTH = 32;

    private SecretBytes() {}

    /**
     * The bytes of a secret. White space around the text is not looked at.
     *
     * @param setting what the operator calls it, as {@code WORKSAFE_WEBHOOKS_KEY}
     * @param text its 32 bytes in base64
     * @throws IllegalStateException when it is anything else; it names the setting and does not say what was given
     */
    public static byte[] of(String setting, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            // The cause would quote what it could not read.
            throw new IllegalStateException(setting + " is not base64");
        }
        if (bytes.length != LENGTH) {
            throw new IllegalStateException(setting + " has " + LENGTH + " bytes, not " + bytes.length);
        }
        return bytes;
    }
}
