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
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationState;

/** How an authority stands to a kind of obligation, as a line of a list. */
@Schema(description = "监管机构义务履行情况列表项 / how an authority stands to an obligation, as a line of a list")
public record AuthorityObligationSummary(
        UUID id,

        @Schema(description = "义务主体类别 / whom it is asked of")
        ObligationHolder holder,

        @Schema(
                description = "区划，其本身或者其部门为义务主体 / place, which owes it itself or by its department",
                examples = "320281102000")
        @PlaceCode
        String region,

        @Schema(description = "主管行业类别，仅行业部门返回 / sector; of a department only") @Nullable
        Sector sector,

        @Schema(description = "义务种类 / kind of obligation", examples = "authority-staff")
        String kind,

        @Schema(description = "依法律、法规、规章的状态，可据以认定 / by laws, regulations and rules")
        ObligationState state,

        @Schema(description = "依规范性文件的状态，仅作提醒 / by documents, which only remind")
        ObligationState reminder,

        @Schema(description = "尚不知道的事实 / facts that are not known and would decide", examples = "[\"population\"]")
        List<String> missing,

        @Schema(description = "应有数 / how many are needed", examples = "9") @Nullable
        Long needed,

        @Schema(description = "现有数 / how many there are", examples = "7") @Nullable
        Long present,

        @Schema(
                description = "起决定作用的文件 / document of the row that decided",
                examples = "江阴市人民政府关于进一步加强安全生产基层基础工作的实施意见（澄政发〔2012〕80号）")
        @Nullable
        String source,

        @Schema(description = "条款 / clause", examples = "（三）") @Nullable
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

        @Schema(description = "自何日起适用 / since when it is asked", examples = "2026-03-01") @Nullable
        LocalDate appliesSince,

        @Schema(description = "结论变动的时刻 / when the answer became this one", examples = "2026-03-01T08:00:00+08:00")
        Instant changedAt) {
    /** How many authorities stand so to a kind of obligation. */
    @Schema(
            name = "AuthorityObligationCount",
            description = "某义务某状态的监管机构数 / how many authorities stand so to an obligation")
    public record AuthorityCount(
            @Schema(description = "义务种类 / kind", examples = "authority-staff")
            String kind,

            @Schema(description = "义务主体类别 / whom it is asked of")
            ObligationHolder holder,

            @Schema(description = "依法律、法规、规章的状态 / by laws, regulations and rules")
            ObligationState state,

            @Schema(description = "依规范性文件的状态 / by documents, which only remind")
            ObligationState reminder,

            @Schema(description = "监管机构数 / authorities", examples = "17")
            long authorities) {}
}
