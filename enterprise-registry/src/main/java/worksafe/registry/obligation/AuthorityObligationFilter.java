package worksafe.registry.obligation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which answers are wanted; what is absent does not narrow. */
record AuthorityObligationFilter(
        @Equal
        @QueryParam("kind")
        @Parameter(description = "义务种类 / kind of obligation", example = "authority-staff")
        @Nullable
        String kind,

        @AnyOf
        @QueryParam("state")
        @Parameter(
                description = "依法律、法规、规章的状态，可重复 / state by laws, regulations and rules, may be repeated",
                example = "UNMET")
        @Nullable
        List<ObligationState> state,

        @AnyOf
        @QueryParam("reminder")
        @Parameter(description = "依规范性文件的状态，可重复 / state by documents, may be repeated", example = "UNMET")
        @Nullable
        List<ObligationState> reminder,

        @AnyOf
        @QueryParam("holder")
        @Parameter(description = "义务主体类别，可重复 / whom it is asked of, may be repeated", example = "TOWN")
        @Nullable
        List<ObligationHolder> holder,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region,

        @Equal @QueryParam("sector") @Parameter(description = "主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector) {}
