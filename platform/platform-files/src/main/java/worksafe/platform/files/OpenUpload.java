package worksafe.platform.files;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;

/** The request to open an upload in pieces. */
@Schema(description = "开始分段上传 / open an upload in pieces")
public record OpenUpload(
        @NotBlank
        @OneLine
        @Size(max = FileName.LONGEST)
        @Schema(description = "文件名 / name of the file", examples = "泵房整改后.jpg")
        String name,

        @NotNull @Positive @Schema(description = "总字节数 / its length in bytes", examples = "483120")
        Long size,

        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(
                description = "内容的 SHA-256，完成时核对 / SHA-256 of its content, compared when it is finished",
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        @Nullable
        String sha256) {}
