package worksafe.registry.bureau.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.registry.bureau.record.RecordType;

/** Records as a sender pushes them. */
@Schema(name = "DeliverBureauRecords", description = "报送的数据 / records that a sender pushes")
record PushDelivery(
        @NotNull RecordType recordType,

        @Nullable @Min(1) @Schema(description = "对应关系的版本，缺省为 1 / version of the mapping, 1 by default", examples = "1")
        Integer mapping,

        @Nullable
        @Schema(description = "是否只校验、不入库 / whether it is only said what would become of them", examples = "false")
        Boolean dryRun,

        @NotNull
        @Schema(
                description =
                        "每条为列名（或字段名）到值，最多 5000 条 / each by the words of columns or the names of fields; 5,000 at most",
                examples = "[{\"统一社会信用代码\": \"91320281713256348X\", \"统计日期\": \"2026-02-28\", \"从业人数\": \"120\"}]")
        List<Map<String, Object>> records) {

    PushDelivery {
        records = records == null ? List.of() : Collections.unmodifiableList(records);
    }
}
