package worksafe.registry.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.obligations.ObligationState;

/** How an enterprise stands to a kind of obligation, as a line of a list. */
@Schema(description = "义务履行情况列表项 / how an enterprise stands to an obligation, as a line of a list")
public record ObligationSummary(
        UUID id,

        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / where it is supervised", examples = "320281102001") @PlaceCode
        String region,

        @Schema(description = "主管部门类别 / sector") Sector sector,

        @Schema(description = "义务种类 / kind of obligation", examples = "safety-staff")
        String kind,

        @Schema(description = "依法律、法规、规章的状态，可据以认定 / by laws, regulations and rules")
        ObligationState state,

        @Schema(description = "依规范性文件的状态，仅作提醒 / by documents, which only remind")
        ObligationState reminder,

        @Schema(description = "尚不知道的事实 / facts that are not known and would decide", examples = "[\"headcount\"]")
        List<String> missing,

        @Schema(description = "应有数 / how many are needed", examples = "1") @Nullable
        Long needed,

        @Schema(description = "现有数 / how many there are", examples = "0") @Nullable
        Long present,

        @Schema(description = "起决定作用的文件 / document of the row that decided", examples = "中华人民共和国安全生产法（2021年修正）")
        @Nullable
        String source,

        @Schema(description = "条款 / clause", examples = "第二十四条第二款") @Nullable
        String clause,

        @Schema(description = "效力等级 / how strong the document is") @Nullable
        Force force,

        @Schema(description = "核实程度 / how sure it is that the document says so") @Nullable
        Certainty certainty,

        @Schema(description = "最后一日 / last day in time", examples = "2026-12-31") @Nullable
        LocalDate dueOn,

        @Schema(description = "豁免文件的文号 / number of the paper that releases from it", examples = "澄应急〔2026〕12号")
        @Nullable
        String exemptBy,

        @Schema(description = "豁免截止日 / last day of that paper", examples = "2026-12-31") @Nullable
        LocalDate exemptUntil,

        @Schema(description = "自何日起适用 / since when it is asked of the enterprise", examples = "2026-03-01") @Nullable
        LocalDate appliesSince,

        @Schema(description = "结论变动的时刻 / when the answer became this one", examples = "2026-03-01T08:00:00+08:00")
        Instant changedAt) {
    /** How many enterprises stand so to a kind of obligation. */
    @Schema(name = "ObligationCount", description = "某义务某状态的企业数 / how many enterprises stand so to an obligation")
    public record Count(
            @Schema(description = "义务种类 / kind", examples = "safety-staff")
            String kind,

            @Schema(description = "依法律、法规、规章的状态 / by laws, regulations and rules")
            ObligationState state,

            @Schema(description = "依规范性文件的状态 / by documents, which only remind")
            ObligationState reminder,

            @Schema(description = "企业数 / enterprises", examples = "42")
            long enterprises) {}
}
