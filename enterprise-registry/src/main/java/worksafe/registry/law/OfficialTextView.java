package worksafe.registry.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;

/** An official text with its clauses. Shown to those who may edit, and only within its authority. */
@Schema(description = "条文原文 / an official text with its clauses")
public record OfficialTextView(
        @JsonUnwrapped OfficialTextSummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "录入账户 / account of who brought it in", examples = "supervisor-0003")
        String broughtBy,

        @Schema(description = "核对账户 / account of who confirmed or refused it", examples = "supervisor-0004") @Nullable
        String decidedBy,

        @Schema(description = "核对所用的官方文本 / what it was compared with", examples = "国家法律法规数据库") @Nullable
        String comparedWith,

        @Schema(description = "否定理由 / why it was refused", examples = "第二十一条缺一句") @Nullable
        String reason,

        @Schema(description = "条文 / the clauses") List<Clause> clauses,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<TextAction> allowedActions)
        implements Versioned {

    @Override
    public UUID id() {
        return summary.id();
    }

    /** The wording of one clause. */
    @Schema(name = "OfficialClause", description = "一条原文 / the wording of a clause")
    public record Clause(
            @Schema(description = "条款标识 / id of the clause", examples = "tzzy-19.4")
            String id,

            @Schema(description = "条款 / clause", examples = "第四条")
            String label,

            @Schema(description = "条文 / wording", examples = "（官方文本所载条文）")
            String text) {}
}
