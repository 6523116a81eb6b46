package worksafe.platform.figures.signing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public half of a key that signs reports. */
@Schema(name = "ReportKey", description = "核验报表签名的公钥 / public key by which signatures of reports are verified")
public record ReportKeyView(
        @Schema(description = "公钥标识 / name of the key", examples = "b7cc7e0f64a2d1e9")
        String keyId,

        @Schema(
                description =
                        "算法：Ed25519 或 SM2（SM3withSM2，标识 1234567812345678） / algorithm: Ed25519, or SM2 with SM3 and the identity"
                                + " 1234567812345678",
                examples = "Ed25519")
        String algorithm,

        @Schema(
                description = "公钥（SubjectPublicKeyInfo，base64） / public key (SubjectPublicKeyInfo, base64)",
                examples = "MCowBQYDK2VwAyEAA6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=")
        String publicKey,

        @Schema(description = "首次签名时刻 / when it first signed")
        Instant addedAt) {}
