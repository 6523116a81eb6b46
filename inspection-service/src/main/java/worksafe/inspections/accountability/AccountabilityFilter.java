package worksafe.inspections.accountability;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOrigin;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilitySubject;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;

/** Which accountabilities a list is about; whatever is absent restricts nothing. */
public record AccountabilityFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "PROPOSED")
        @Nullable
        List<AccountabilityStatus> status,

        @AnyOf("about.subjectKind")
        @QueryParam("subjectKind")
        @Parameter(description = "对象，可重复 / who, may be repeated", example = "OFFICIAL")
        @Nullable
        List<AccountabilitySubject> subjectKind,

        @AnyOf("about.origin")
        @QueryParam("origin")
        @Parameter(description = "来源，可重复 / what it comes from, may be repeated", example = "ACCIDENT")
        @Nullable
        List<AccountabilityOrigin> origin,

        @Equal("about.accidentId")
        @QueryParam("accidentId")
        @Parameter(description = "事故标识 / accident", example = "0198f4a0-acc1-7aaa-8bbb-00000000000a")
        @Nullable
        UUID accidentId,

        @Equal("about.concernedId")
        @QueryParam("concernedId")
        @Parameter(description = "所涉企业标识 / the enterprise concerned", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID concernedId,

        @Equal("about.malfeasance")
        @QueryParam("malfeasance")
        @Parameter(description = "是否涉嫌失职渎职移送 / whether it is a transfer for malfeasance", example = "true")
        @Nullable
        Boolean malfeasance,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector) {}
