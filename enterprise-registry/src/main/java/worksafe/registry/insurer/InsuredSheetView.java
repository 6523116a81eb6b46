package worksafe.registry.insurer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.grade.SafetyGrade;

/** What an insurer is shown of an enterprise that it insures. */
@Schema(name = "InsuredSheet", description = "承保企业简况 / what an insurer is shown of an enterprise that it insures")
public record InsuredSheetView(
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / where it is supervised", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "登记状态 / state", examples = "ACTIVE")
        String state,

        @Schema(description = "行业代码 / class of industry", examples = "C2614") @Nullable
        String industry,

        @Schema(description = "行业类别；不明的不返回 / trades; absent where they are not known") @Nullable
        List<Trade> trades,

        @Schema(description = "从业人员数 / headcount", examples = "86") @Nullable
        Integer headcount,

        @Schema(description = "在本保险人处的有效保单 / policies in force with this insurer")
        List<InsurancePolicy> policies,

        @Schema(description = "安全等级；尚不能评定的不返回 / grade; absent where it is not known") @Nullable
        SafetyGrade grade,

        @Schema(description = "安全等级评定时刻 / when it became so", examples = "2026-03-01T08:00:00+08:00") @Nullable
        Instant gradedAt,

        @Schema(description = "有效的安全生产标准化等级；没有的为空 / standardisation ratings in force; empty without any")
        List<HeldRating> ratings,

        ObligationCounts obligations,
        OpenDangers dangers,

        @Schema(description = "截至 / as of", examples = "2026-03-18T08:00:00+08:00")
        Instant asOf) {

    /** A policy in force. */
    @Schema(name = "InsurancePolicy", description = "有效保单 / a policy in force")
    public record InsurancePolicy(
            @Schema(description = "保险人 / insurer", examples = "某财产保险股份有限公司无锡分公司")
            String insurer,

            @Schema(description = "保险单号 / number of the policy", examples = "PZDZ202632028100000123")
            String number,

            @Schema(description = "保险期间起 / insured from", examples = "2026-01-01")
            LocalDate validFrom,

            @Schema(description = "保险期间止 / insured until", examples = "2026-12-31")
            LocalDate validUntil,

            @Schema(description = "投保人数 / people insured", examples = "120")
            long insuredPeople) {}

    /** A standardisation rating in force. */
    @Schema(name = "HeldStandardisationRating", description = "有效的标准化等级 / a standardisation rating in force")
    public record HeldRating(
            @Schema(description = "所依标准 / standard", examples = "危险化学品企业安全生产标准化评审标准")
            String standard,

            @Schema(description = "等级：ONE、TWO、THREE / level", examples = "TWO")
            String level,

            @Schema(description = "有效期止 / valid until", examples = "2028-12-31")
            LocalDate validUntil) {}

    /** How it stands to what laws, regulations and rules ask, as it was judged last. */
    @Schema(name = "InsuredObligations", description = "法定义务履行情况，按最近一次判断 / how it stands to what is asked of it")
    public record ObligationCounts(
            @Schema(description = "已履行 / met", examples = "12")
            long met,

            @Schema(description = "未履行 / unmet", examples = "2")
            long unmet,

            @Schema(description = "未到期 / not due yet", examples = "1")
            long notDue,

            @Schema(description = "无法判断 / unknown", examples = "3")
            long unknown) {}

    /** Dangers that are not put right, as the hazards context announced them. */
    @Schema(name = "InsuredDangers", description = "未销号的隐患 / dangers that are open")
    public record OpenDangers(
            @Schema(description = "未销号 / open", examples = "4")
            long open,

            @Schema(description = "其中重大 / of them major", examples = "0")
            long major,

            @Schema(description = "其中逾期 / of them overdue", examples = "1")
            long overdue) {}
}
