package worksafe.inspections.draw.operations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.Nonce;

/** The request of a contributor to deposit commitment and nonce. */
@Schema(description = "提交随机数承诺 / deposit a commitment")
public record DepositCommitment(
        @NotNull
        @Pattern(regexp = HEX)
        @Schema(
                description = "承诺：H(\"SRD1/commit\" 00 LP(drawId) LP(公示名称) nonce) / commitment",
                examples = "f33403311aa3f73c664112cb93458c145d3b53b98fddebbff97cce051c3ef002")
        String commitment,

        @NotNull
        @Pattern(regexp = HEX)
        @Schema(
                description = "随机数，32 字节，加密保存至公示 / 32 random bytes, kept sealed until the disclosure",
                examples = "6e2a0b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8")
        String nonce) {

    private static final String HEX = "[0-9a-f]{64}";

    Digest digest() {
        return Digest.ofHex(commitment);
    }

    Nonce secret() {
        return Nonce.ofHex(nonce);
    }

    /** Nothing of the secret. */
    @Override
    public String toString() {
        return "DepositCommitment[" + commitment + "]";
    }
}
