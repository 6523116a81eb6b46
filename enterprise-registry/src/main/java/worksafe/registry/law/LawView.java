package worksafe.registry.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document with what stood before and after it. */
@Schema(description = "法律法规文件及其前后版本 / a document with what stood before and after it")
public record LawView(
        @JsonUnwrapped LawSummary law,

        @Schema(description = "取代它的文件 / what took its place") @Nullable
        LawSummary successor,

        @Schema(description = "它取代或修改的文件 / what it took the place of") @Nullable
        LawSummary predecessor) {}
