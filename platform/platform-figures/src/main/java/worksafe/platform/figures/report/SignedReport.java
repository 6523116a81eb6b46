package worksafe.platform.figures.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text of a frozen report with its digest and signature: whoever has it needs nothing of us to verify it. */
@Schema(description = "签名的报表原文 / text of a frozen report with digest and signature")
public record SignedReport(
        @Schema(
                description = "报表原文（JSON 文本，逐字节即签名内容） / text of the report; its bytes in UTF-8 are what is signed",
                examples = "{\"form\":\"worksafe-figure-report-1\",\"number\":\"TH320281-2026-000004\"}")
        String content,

        @Schema(description = "摘要和签名 / digest and signature")
        Mark mark) {

    /** By what it is recognised. */
    @Schema(name = "ReportSignature", description = "报表的摘要和签名 / digest and signature of a report")
    public record Mark(
            @Schema(
                    description = "报表原文的摘要（SHA-256） / digest of the text",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String contentSha256,

            @Schema(
                    description =
                            "签名公钥的标识，见公布的公钥；未签名的不返回 / name of the key, as it is published; absent where nothing was"
                                    + " signed",
                    examples = "b7cc7e0f64a2d1e9")
            @Nullable
            String keyId,

            @Schema(
                    description =
                            "签名（base64），算法见公钥；未配置密钥时不返回 / signature in base64, by the algorithm of its key; absent where there was no"
                                    + " key",
                    examples =
                            "W2H1u8l5mYt0p3k9c6Qe7Jx4VbN2aZsD1fGhRtYuIoP8lKjHgFdSaQwErTyUiOpZxCvBnM0987654321abcdAQ==")
            @Nullable
            String signature) {}
}
