package worksafe.platform.duties.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;

/** An entry of a ledger in its latest version. */
@Schema(description = "台账条目 / ledger entry")
record LedgerEntryView(
        UUID id,

        @Schema(description = "版本，更正一次加一 / rises with each correction", examples = "1")
        long version,

        @Schema(examples = "enterprise-safety-meeting") String kind,

        @Schema(description = "记录时台账目录的版本 / version of the catalogue it was checked by")
        long kindVersion,

        @Schema(examples = "320281102000") String region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,

        @Schema(description = "内容，符合该台账的 JSON Schema / content by the kind's JSON Schema", type = SchemaType.OBJECT)
        JsonNode data,

        Instant recordedAt,
        String recordedBy,

        @Schema(description = "更正前的各版本，仅查看单条时返回 / earlier versions, only for a single entry") @Nullable
        List<Version> earlier) {

    /** A version that was superseded. */
    @Schema(name = "LedgerEntryVersion")
    record Version(
            long version, @Schema(type = SchemaType.OBJECT) JsonNode data, Instant recordedAt, String recordedBy) {}
}
