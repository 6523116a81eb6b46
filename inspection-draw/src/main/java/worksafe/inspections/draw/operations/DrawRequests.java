package worksafe.inspections.draw.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.srd.Nonce;
import worksafe.inspections.srd.Replacement;
import worksafe.inspections.srd.form.Digest;
import worksafe.platform.http.OneLine;

/** What is said of a draw by those who take its steps; to plan one, see {@link CreateDraw}. */
final class DrawRequests {

    private DrawRequests() {}

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

    /** The request to open a sealed draw. */
    @Schema(description = "抽签 / open a sealed draw")
    public record OpenSeal(
            @Size(min = 1, max = 500)
            @Schema(
                    description =
                            "公开随机值，逐字照公布的写；未封存公开随机值的不填 / the published value, to the letter; absent without a beacon",
                    examples = "06 08 13 21 27 30+05")
            @Nullable
            String beaconValue) {}

    /** The request to visit the next of the stratum in place of a drawn object. */
    @Schema(description = "替补 / substitute a drawn object")
    public record SubstituteObject(
            @NotNull
            @Schema(
                    description = "不能检查的对象 / the object that falls out",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID objectId,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "封存的理由之一 / one of the sealed reasons", examples = "已停业")
            String reason,

            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(
                    description = "已提交的证据材料的摘要 / digest of evidence that was deposited",
                    examples = "52c50205d04ac5ec019d4f701e969c969c514cc35b194678df334dcbf96c5528")
            String evidence) {

        Replacement replacement() {
            return new Replacement(objectId.toString(), reason, Digest.ofHex(evidence));
        }
    }

    /** The request to keep a piece of evidence. */
    @Schema(description = "提交替补证据 / deposit evidence for a substitution")
    public record DepositEvidence(
            @NotBlank @Size(max = 200) @Schema(description = "名称 / what it is", examples = "企业停业现场照片")
            String title,

            @NotNull
            @Pattern(regexp = "[a-z]+/[a-z0-9.+-]{1,100}")
            @Schema(description = "媒体类型 / media type", examples = "image/jpeg")
            String mediaType,

            @NotNull
            @Size(min = 4, max = 900_000)
            @Pattern(regexp = "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
            @Schema(description = "内容，Base64，至多约 650 KB / content in base64", examples = "5LyB5Lia5bey5YGc5Lia")
            String content) {

        byte[] bytes() {
            return Base64.getDecoder().decode(content);
        }

        /** Nothing of the content. */
        @Override
        public String toString() {
            return "DepositEvidence[" + title + "]";
        }
    }

    /** The request to abort or supersede a draw; the reason is public if the draw was sealed. */
    @Schema(description = "中止或取代抽签 / abort or supersede a draw")
    public record EndDraw(
            @NotBlank
            @Size(max = 500)
            @Schema(description = "原因，封存后公开 / reason, public after the seal", examples = "计划调整，抽查比例提高")
            String reason) {}
}
