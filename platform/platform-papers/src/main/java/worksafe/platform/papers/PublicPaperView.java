package worksafe.platform.papers;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** A paper as everybody who holds it may verify it. */
@Schema(name = "PublicPaper", description = "文书核验结果 / what a paper's code tells everybody")
public record PublicPaperView(
        @Schema(description = "文书编号 / number of the paper", examples = "WS320281-2026-000001")
        String number,

        @Schema(description = "文书种类代码 / kind, a code", examples = "rectification-order")
        String kind,

        @Schema(description = "文书名称 / what the paper is called", examples = "责令限期整改指令书")
        String kindTitle,

        @Schema(description = "实施机关 / authority, as the paper names it", examples = "江阴市应急管理局")
        String authority,

        @Schema(description = "机关所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "签署日期 / day of the last signature", examples = "2026-03-12")
        LocalDate signedOn,

        @Schema(
                description = "内容摘要（SHA-256），应与文书末尾所印一致 / digest of the content, as printed at the end of the paper",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(description = "是否有效，已撤回的为否 / whether it stands; false once withdrawn", examples = "true")
        boolean valid,

        @Schema(description = "撤回日期；未撤回的不返回 / day of withdrawal; absent while it stands", examples = "2026-04-02")
        @Nullable
        LocalDate withdrawnOn,

        @Schema(
                description = "内容摘要在审计日志中的序号，从 0 起；入日志之前不返回 / number of the audit log's entry that says the digest,"
                        + " from 0; absent until the log holds it",
                examples = "73894")
        @Nullable
        Long logIndex,

        @Schema(
                description = "该记录在审计日志中的证明（C2SP tlog-proof）：记录、路径和已签名的检查点，可离线核验；入日志之前不返回"
                        + " / proof of that entry (C2SP tlog-proof): entry, path and signed checkpoint, to be verified offline;"
                        + " absent until the log holds it",
                examples = "c2sp.org/tlog-proof@v1")
        @Nullable
        String proof) {}
