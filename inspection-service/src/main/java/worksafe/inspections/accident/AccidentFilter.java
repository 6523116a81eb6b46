package worksafe.inspections.accident;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentTerms.AccidentKind;
import worksafe.inspections.accident.AccidentTerms.AccidentOutcome;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Within;

/** Which accidents a list is about; whatever is absent restricts nothing. */
public record AccidentFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "REPORTED")
        @Nullable
        List<AccidentStatus> status,

        @AnyOf
        @QueryParam("grade")
        @Parameter(description = "事故等级，可重复 / grade, may be repeated", example = "GENERAL")
        @Nullable
        List<AccidentGrade> grade,

        @AnyOf("happened.kind")
        @QueryParam("kind")
        @Parameter(description = "事故类别，可重复 / kind, may be repeated", example = "FALL")
        @Nullable
        List<AccidentKind> kind,

        @AnyOf
        @QueryParam("outcome")
        @Parameter(description = "统计结果，可重复 / as what it counts, may be repeated", example = "OPEN")
        @Nullable
        List<AccidentOutcome> outcome,

        @Equal
        @QueryParam("concealed")
        @Parameter(description = "是否瞒报 / whether it was concealed", example = "true")
        @Nullable
        Boolean concealed,

        @Equal
        @QueryParam("historic")
        @Parameter(description = "是否历史资料 / whether it came in as history", example = "false")
        @Nullable
        Boolean historic,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @From("happened.occurredOn")
        @QueryParam("occurredFrom")
        @Parameter(description = "发生日不早于该日 / happened on this day or later", example = "2026-01-01")
        @Nullable
        LocalDate occurredFrom,

        @Before("happened.occurredOn")
        @QueryParam("occurredBefore")
        @Parameter(description = "发生日早于该日 / happened before this day", example = "2027-01-01")
        @Nullable
        LocalDate occurredBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
