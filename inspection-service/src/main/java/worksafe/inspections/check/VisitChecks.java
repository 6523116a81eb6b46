package worksafe.inspections.check;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a visit has ticked. */
@Schema(description = "检查表勾选情况 / what a visit has ticked")
public record VisitChecks(
        @Schema(description = "检查标识 / id of the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        UUID inspectionId,

        List<Checked> items) {

    public VisitChecks {
        items = List.copyOf(items);
    }

    /** One item. */
    @Schema(name = "VisitCheckedItem", description = "已勾选的项目 / an item that was ticked")
    public record Checked(
            @Schema(description = "检查表代码 / list", examples = "dust")
            String list,

            @Schema(description = "检查表版本 / version of the list", examples = "1")
            int version,

            @Schema(description = "项目代码 / item", examples = "dust-cleaning")
            String item,

            CheckAnswer answer,

            @Schema(
                    description = "由此形成的检查发现 / the finding that it became",
                    examples = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f")
            @Nullable
            UUID findingId,

            Instant occurredAt,

            Instant recordedAt,

            @Schema(description = "记录人账户 / account of who ticked it", examples = "inspector-0007")
            String recordedBy) {}
}
