package worksafe.registry.bureau.sender;

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
import worksafe.registry.bureau.record.RecordType;

/** Which feeds are wanted; whatever is absent restricts nothing. */
public record FeedFilter(
        @Equal
        @QueryParam("senderId")
        @Parameter(description = "报送方标识 / sender", example = "0198f7a0-7777-7aaa-8bbb-000000000091")
        @Nullable
        UUID senderId,

        @AnyOf
        @QueryParam("recordType")
        @Parameter(description = "数据种类，可重复 / type of records, may be repeated", example = "HEADCOUNT")
        @Nullable
        List<RecordType> recordType,

        @Before("dueOn")
        @QueryParam("dueBefore")
        @Parameter(
                description = "应在该日之前报送；填今天即为已逾期的 / due before this day; today gives those that are late",
                example = "2026-04-02")
        @Nullable
        LocalDate dueBefore,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
