package worksafe.registry.bureau.mapping;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordType;

/** A version of a mapping. */
@Schema(name = "BureauMapping", description = "报送数据的对应关系 / a version of a mapping")
public record MappingView(
        RecordType recordType,

        @Schema(description = "版本，1 为随系统提供的 / version, 1 being the one that ships", examples = "1")
        int version,

        Mapping mapping,

        @Schema(description = "说明；随系统提供的不返回 / what it is for; absent of the one that ships", examples = "省厅2026年接口的列名")
        @Nullable
        String note,

        @Schema(description = "添加人；随系统提供的不返回 / who added it; absent of the one that ships", examples = "operator-1")
        @Nullable
        String writtenBy,

        @Schema(
                description = "添加时刻；随系统提供的不返回 / when it was added; absent of the one that ships",
                examples = "2026-03-01T09:00:00+08:00")
        @Nullable
        Instant writtenAt) {}
