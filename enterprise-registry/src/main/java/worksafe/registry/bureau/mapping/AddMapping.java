package worksafe.registry.bureau.mapping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.SaysSomething;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordType;

/** A version of a mapping to be added. */
@Schema(name = "AddBureauMapping", description = "添加对应关系的版本 / add a version of a mapping")
public record AddMapping(
        @NotNull RecordType recordType,

        @NotNull Mapping mapping,

        @NotBlank
        @SaysSomething
        @Size(max = 500)
        @Schema(description = "说明 / what it is for", examples = "省厅2026年接口的列名")
        String note) {}
