package worksafe.hazards.danger;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerClosure;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerRechecked;
import worksafe.hazards.danger.value.DangerRecurrence;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.figures.definition.FigureOutcome;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which dangers a list is about; whatever is absent restricts nothing. */
public record DangerFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "RECTIFYING")
        @Nullable
        List<DangerStatus> status,

        @Equal("observation.grade")
        @QueryParam("grade")
        @Parameter(description = "等级 / grade", example = "MAJOR")
        @Nullable
        DangerGrade grade,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期 / whether overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Equal
        @QueryParam("internal")
        @Parameter(
                description = "是否企业内部治理：自查发现的一般隐患，未被责令、未逾期 / whether it lives inside its enterprise: a general one that"
                        + " the enterprise found itself, neither ordered nor overdue",
                example = "false")
        @Nullable
        Boolean internal,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("timeLimit.dueDate")
        @QueryParam("dueFrom")
        @Parameter(description = "整改期限不早于该日 / due on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate dueFrom,

        @Before("timeLimit.dueDate")
        @QueryParam("dueBefore")
        @Parameter(description = "整改期限早于该日 / due before this day", example = "2026-04-01")
        @Nullable
        LocalDate dueBefore,

        @AnyOf
        @QueryParam("outcome")
        @Parameter(
                description =
                        "统计结果：按期、未按期、未到期或待认定，可重复 / as what it counts among those due in a period, may be repeated",
                example = "UNMET")
        @Nullable
        List<FigureOutcome> outcome,

        @Matching("case when r.status in (CLOSED, DISMISSED) then false else true end = :open")
        @QueryParam("open")
        @Parameter(description = "是否尚未了结 / whether it is not over yet", example = "true")
        @Nullable
        Boolean open,

        @Equal("observation.cause")
        @QueryParam("cause")
        @Parameter(description = "成因 / cause", example = "MANAGEMENT_DEFECT")
        @Nullable
        DangerCause cause,

        @From("reportedOn")
        @QueryParam("reportedFrom")
        @Parameter(description = "上报日不早于该日 / reported on this day or later", example = "2026-03-01")
        @Nullable
        LocalDate reportedFrom,

        @Before("reportedOn")
        @QueryParam("reportedBefore")
        @Parameter(description = "上报日早于该日 / reported before this day", example = "2026-04-01")
        @Nullable
        LocalDate reportedBefore,

        @AnyOf
        @QueryParam("closure")
        @Parameter(
                description = "是否销号，管理缺陷单列，可重复 / whether it is over, defects of the management apart, may be repeated",
                example = "MANAGEMENT_OPEN")
        @Nullable
        List<DangerClosure> closure,

        @AnyOf
        @QueryParam("recurrence")
        @Parameter(
                description =
                        "本企业是否曾有同一条款（未引条款的为同名）隐患，可重复 / whether the enterprise had one of the same clause before, may be repeated",
                example = "AGAIN")
        @Nullable
        List<DangerRecurrence> recurrence,

        @Matching("r.alikeDays <= :againWithin")
        @QueryParam("againWithin")
        @Parameter(
                description = "该天数内再次发生的 / that came again within so many days of the last of the same clause",
                example = "365")
        @Nullable
        Integer againWithin,

        @AnyOf
        @QueryParam("rechecked")
        @Parameter(description = "复查结果：曾未通过的不因后来通过而改变，可重复 / how re-checks ended, may be repeated", example = "FAILED")
        @Nullable
        List<DangerRechecked> rechecked) {}
