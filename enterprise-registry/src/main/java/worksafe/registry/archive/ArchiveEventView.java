package worksafe.registry.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened, with what was announced of it. */
@Schema(name = "ArchiveEvent", description = "时间线上的一件事 / one thing that happened")
public record ArchiveEventView(
        UUID id,
        @Schema(examples = "hazards") String context,
        @Schema(examples = "danger") String kind,
        UUID subjectId,

        @Schema(description = "事件类型 / wire name", examples = "worksafe.hazards.danger-reported.v1")
        String type,

        long revision,
        @Schema(description = "发生时刻 / when it came true") Instant occurredAt,

        @Schema(
                description =
                        "录入时刻，事后录入的晚于发生时刻 / when it was entered; later than it came true where that was done afterwards")
        Instant enteredAt,

        @Schema(description = "收到时刻 / when it was heard") Instant receivedAt,

        @Schema(description = "事件数据 / the data announced", type = SchemaType.OBJECT)
        JsonNode data) {}
