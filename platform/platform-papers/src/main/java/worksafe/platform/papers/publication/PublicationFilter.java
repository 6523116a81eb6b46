package worksafe.platform.papers.publication;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Before;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which publications a list is about; whatever is absent restricts nothing. */
public record PublicationFilter(
        @Equal
        @QueryParam("subjectId")
        @Parameter(
                description = "事项标识，如文书 / what it is about, such as a paper",
                example = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID subjectId,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "PROPOSED")
        @Nullable
        List<PublicationStatus> status,

        @Before("dueDate")
        @QueryParam("dueBefore")
        @Parameter(description = "公开期限早于该日 / due before this day", example = "2026-04-10")
        @Nullable
        LocalDate dueBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
