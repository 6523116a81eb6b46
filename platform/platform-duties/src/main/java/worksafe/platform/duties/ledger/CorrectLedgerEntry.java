package worksafe.platform.duties.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole entry anew, to take the place of the version before. */
@Schema(description = "更正台账 / corrected entry")
record CorrectLedgerEntry(
        @NotNull
        @Schema(
                description = "更正后的全部内容 / the corrected content in full",
                type = SchemaType.OBJECT,
                examples = "{\"year\": 2026, \"quarter\": 1, \"enterprises\": 813, \"institutions\": 31,"
                        + " \"employees\": 40210, \"highRiskEnterprises\": 17}")
        JsonNode data) {}
