package worksafe.platform.duties.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** An entry to be made. */
@Schema(description = "登记台账 / entry to be made")
record RecordLedgerEntry(
        @Nullable @Schema(description = "企业台账所属企业 / enterprise, for ledgers of enterprises")
        UUID enterpriseId,

        @Nullable
        @Schema(
                description = "镇、村、部门台账所属地域 / place, for ledgers of towns, villages and departments",
                examples = "320281102000")
        String region,

        @Nullable @Schema(description = "部门台账所属行业 / sector, for ledgers of departments")
        Sector sector,

        @NotNull
        @Schema(
                description = "内容，符合该台账的 JSON Schema / content by the kind's JSON Schema",
                type = SchemaType.OBJECT,
                examples = "{\"year\": 2026, \"quarter\": 1, \"enterprises\": 812, \"institutions\": 31,"
                        + " \"employees\": 40210, \"highRiskEnterprises\": 17}")
        JsonNode data) {

    /** The enterprise that keeps the ledger. */
    UUID enterprise() {
        refuse(region != null, "/region");
        refuse(sector != null, "/sector");
        if (enterpriseId == null) {
            throw RequestProblem.invalid(new Violation("/enterpriseId", "constraint-notnull"));
        }
        return enterpriseId;
    }

    /** The place that keeps the ledger, at the level at which it is kept. */
    RegionCode place(LedgerLevel level) {
        refuse(enterpriseId != null, "/enterpriseId");
        refuse(sector != null && level != LedgerLevel.DEPARTMENT, "/sector");
        if (region == null) {
            throw RequestProblem.invalid(new Violation("/region", "constraint-notnull"));
        }
        if (sector == null && level == LedgerLevel.DEPARTMENT) {
            throw RequestProblem.invalid(new Violation("/sector", "constraint-notnull"));
        }
        try {
            var place = RegionCode.of(region);
            var fits = switch (level) {
                case TOWN -> place.level() == RegionLevel.TOWN;
                case VILLAGE -> place.level() == RegionLevel.VILLAGE;
                case DEPARTMENT, ENTERPRISE -> true;
            };
            if (!fits) {
                throw RequestProblem.invalid(new Violation("/region", "ledger-region-level", level.name()));
            }
            return place;
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation("/region", invalid.code(), invalid.arguments()));
        }
    }

    private static void refuse(boolean present, String pointer) {
        if (present) {
            throw RequestProblem.invalid(new Violation(pointer, "ledger-holder-kind"));
        }
    }
}
