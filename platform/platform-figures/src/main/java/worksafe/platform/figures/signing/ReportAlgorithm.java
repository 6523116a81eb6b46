package worksafe.platform.figures.signing;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.HexFormat;
import java.util.stream.Stream;
import worksafe.platform.http.EnumSetting;
import worksafe.tlog.Ed25519;

/** By what reports are signed. */
enum ReportAlgorithm {
    /** RFC 8032; the same text has the same signature. */
    ED25519(Ed25519.ALGORITHM, "302a300506032b6570032100") {
        @Override
        KeyPair pair(byte[] secret) {
            return Ed25519.pair(secret);
        }

        @Override
        byte[] sign(PrivateKey key, byte[] text) {
            return Ed25519.sign(key, text);
        }

        @Override
        boolean verifies(byte[] publicKey, byte[] text, byte[] signature) {
            return Ed25519.verifies(Ed25519.publicKey(publicKey), text, signature);
        }
    },

    /** GB/T 32918.2 over SM3, for places whose cryptography must be national. */
    SM2("SM2", "3059301306072a8648ce3d020106082a811ccf5501822d03420004") {
        @Override
        KeyPair pair(byte[] secret) {
            return Sm2.pair(secret);
        }

        @Override
        byte[] sign(PrivateKey key, byte[] text) {
            return Sm2.sign(key, text);
        }

        @Override
        boolean verifies(byte[] publicKey, byte[] text, byte[] signature) {
            return Sm2.verifies(Sm2.publicKey(publicKey), text, signature);
        }
    };

    private final String title;
    private final String start;

    /** @param start what X.509 writes before the public key itself, in hexadecimal */
    ReportAlgorithm(String title, String start) {
        this.title = title;
        this.start = start;
    }

    /** As whoever verifies reads it. */
    String title() {
        return title;
    }

    abstract KeyPair pair(byte[] secret);

    abstract byte[] sign(PrivateKey key, byte[] text);

    /** @throws IllegalArgumentException when that is no public key of it */
    abstract boolean verifies(byte[] publicKey, byte[] text, byte[] signature);

    /**
     * Of which a public key is.
     *
     * @throws IllegalArgumentException when it is of none
     */
    static ReportAlgorithm ofKey(byte[] publicKey) {
        var written = HexFormat.of().formatHex(publicKey);
        return Stream.of(values())
                .filter(algorithm -> written.startsWith(algorithm.start))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key of a report"));
    }

    /** @throws IllegalStateException for a word of the configuration that is no algorithm */
    static ReportAlgorithm ofSetting(String setting) {
        return EnumSetting.of(ReportAlgorithm.class, "WORKSAFE_FIGURES_REPORT_ALGORITHM", setting);
    }
}
