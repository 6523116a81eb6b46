package worksafe.platform.duties.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import worksafe.kernel.HmacSha256;

/**
 * The cryptography of personal values: AES-256-GCM or SM4-GCM under the current key, older keys and the other algorithm for
 * reading only, and everything that says where a value stands as associated data, so that a value moved to another row or
 * column does not open.
 *
 * <p>Each value is sealed together with a salt of its own. The salt keys the commitment that the audit log may hold:
 * once the sealed value is erased, nobody can test a guess against the log.
 */
final class ValueCipher {

    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;
    private static final int INDEX_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealPrefix present;
    private final Map<Integer, Keys> keys;
    private final byte[] indexKey;

    /**
     * @param present by which values are sealed from now on
     * @param keys data keys by version, the current one among them
     * @param indexKey the key of blind indexes, apart from the data keys: an identity number has few enough values that
     *     whoever holds this key can find them all
     */
    ValueCipher(SealPrefix present, Map<Integer, byte[]> keys, byte[] indexKey) {
        this.present = present;
        this.keys = keys.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Keys.of(entry.getValue())));
        this.indexKey = key(indexKey, "HmacSHA256").getEncoded();
        if (!this.keys.containsKey(present.keyVersion())) {
            throw new IllegalStateException("there is no personal data key of version " + present.keyVersion());
        }
        if (keys.values().stream().anyMatch(key -> Arrays.equals(key, indexKey))) {
            throw new IllegalStateException("the blind index key must not be a data key");
        }
    }

    private static SecretKeySpec key(byte[] bytes, String algorithm) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("a personal data key has " + KEY_BYTES + " bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    SealedValue seal(UUID rowId, String column, String value) {
        var text = value.getBytes(StandardCharsets.UTF_8);
        return sealed(
                rowId,
                column,
                ByteBuffer.allocate(SALT_BYTES + text.length)
                        .put(random(SALT_BYTES))
                        .put(text)
                        .array());
    }

    /**
     * The same value under the current key, in the same place. Its salt stays, by which the audit log refers to it.
     *
     * @throws SealBroken as {@link #open}
     */
    SealedValue reseal(UUID rowId, String column, SealedValue sealed) {
        return sealed(rowId, column, plain(rowId, column, sealed));
    }

    /** @throws SealBroken when the value was changed, stands in another place, or was sealed with another key */
    Opened open(UUID rowId, String column, SealedValue sealed) {
        var plain = plain(rowId, column, sealed);
        var value = new String(plain, SALT_BYTES, plain.length - SALT_BYTES, StandardCharsets.UTF_8);
        var commitment = HmacSha256.mac(Arrays.copyOf(plain, SALT_BYTES), value.getBytes(StandardCharsets.UTF_8));
        return new Opened(value, HexFormat.of().formatHex(commitment));
    }

    SealPrefix present() {
        return present;
    }

    private SealedValue sealed(UUID rowId, String column, byte[] plain) {
        var nonce = random(NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, present, nonce, rowId, column);
            var ciphertext = cipher.doFinal(plain);
            return SealedValue.of(
                    present,
                    ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                            .put(nonce)
                            .put(ciphertext)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** The salt and the value behind it. */
    private byte[] plain(UUID rowId, String column, SealedValue sealed) {
        var prefix = sealed.prefix();
        if (!keys.containsKey(prefix.keyVersion())) {
            throw new SealBroken(column, rowId, "its key, version " + prefix.keyVersion() + ", is not configured");
        }
        var bytes = sealed.nonceAndCiphertext();
        try {
            var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, prefix, nonce, rowId, column);
            return cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new SealBroken(column, rowId, "it was changed, moved, or sealed with another key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** A keyed hash of 128 bits in hexadecimal; each purpose has a key of its own, so that columns cannot be joined. */
    String blindIndex(String purpose, String normalized) {
        var purposeKey = HmacSha256.mac(indexKey, ("worksafe-blind-index:" + purpose).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of()
                .formatHex(HmacSha256.mac(purposeKey, normalized.getBytes(StandardCharsets.UTF_8)), 0, INDEX_BYTES);
    }

    /** A keyed hash of a fixed text, which is no purpose's, in 64 hexadecimal digits. */
    String indexFingerprint() {
        return HexFormat.of()
                .formatHex(HmacSha256.mac(
                        indexKey, "worksafe-blind-index-key-fingerprint".getBytes(StandardCharsets.UTF_8)));
    }

    private Cipher cipher(int mode, SealPrefix prefix, byte[] nonce, UUID rowId, String column)
            throws GeneralSecurityException {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("a personal column is named table.column");
        }
        var key = keys.get(prefix.keyVersion());
        if (key == null) {
            throw new IllegalStateException("there is no personal data key of version " + prefix.keyVersion());
        }
        // No part can hold the separator, so no two places have the same associated data.
        var place = column.replace('.', '\0') + '\0' + rowId + '\0' + prefix.keyVersion();
        var parameters = new GCMParameterSpec(TAG_BITS, nonce);
        return switch (prefix.algorithm()) {
            case AES_GCM -> begun(Cipher.getInstance("AES/GCM/NoPadding"), mode, key.aes(), parameters, place);
            case SM4_GCM ->
                begun(
                        NationalCryptography.sm4Gcm(),
                        mode,
                        key.sm4(),
                        parameters,
                        place + '\0' + prefix.algorithm().form());
        };
    }

    private static Cipher begun(
            Cipher cipher, int mode, SecretKeySpec key, GCMParameterSpec parameters, String associated)
            throws GeneralSecurityException {
        cipher.init(mode, key, parameters);
        cipher.updateAAD(associated.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What is made of one configured key, for either algorithm. */
    private record Keys(SecretKeySpec aes, SecretKeySpec sm4) {

        static Keys of(byte[] configured) {
            return new Keys(key(configured, "AES"), NationalCryptography.sm4Key(configured));
        }

        /** Nothing of the keys. */
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /** A value in clear, with the commitment by which the audit log may refer to it. */
    record Opened(String value, String commitment) {

        /** Nothing of the value. */
        @Override
        public String toString() {
            return "Opened[…]";
        }
    }

    /** A sealed value that does not open: it was tampered with, or the keys are wrong. Never shown to a client. */
    static final class SealBroken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        SealBroken(String column, UUID rowId, String why) {
            super("the sealed value of " + column + " in row " + rowId + " does not open: " + why);
        }
    }
}
