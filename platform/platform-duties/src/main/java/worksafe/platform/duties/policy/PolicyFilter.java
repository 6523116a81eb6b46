package worksafe.platform.duties.policy;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;
import worksafe.platform.service.listing.Matching;

/** Which rows of the policy book are wanted. */
record PolicyFilter(
        @Equal @QueryParam("code") @Parameter(description = "政策代码 / code", example = "danger.recheck-period") @Nullable
        String code,

        @InCode
        @QueryParam("region")
        @Parameter(
                description = "在该地适用的（含上级） / that hold there, those of places above included",
                example = "320281102000")
        @Nullable
        RegionCode region,

        @Equal @QueryParam("sector") @Parameter(description = "专为该行业的 / made for that sector") @Nullable
        Sector sector,

        @AnyOf
        @QueryParam("trade")
        @Parameter(description = "专为该行业类别的，可重复 / made for that trade, repeat for several", example = "METAL_SMELTING")
        @Nullable
        List<Trade> trade,

        @AnyOf
        @QueryParam("certainty")
        @Parameter(description = "核实程度，可重复；待核者供法律人员核对 / how sure; repeat for several", example = "TO_CHECK")
        @Nullable
        List<Certainty> certainty,

        @AnyOf
        @QueryParam("force")
        @Parameter(description = "效力等级，可重复 / how strong; repeat for several", example = "DOCUMENT")
        @Nullable
        List<Force> force,

        @InCode
        @QueryParam("lawId")
        @Parameter(
                description = "法律法规库中的条款或文件，含其下的条款 / clause or document of the law library, with what is within it",
                example = "aqscf-2021.24")
        @Nullable
        String lawId,

        @Matching("r.validFrom <= :day and (r.validTo is null or r.validTo > :day)")
        @QueryParam("day")
        @Parameter(description = "该日有效的 / in force that day", example = "2026-03-01")
        @Nullable
        LocalDate day) {}
