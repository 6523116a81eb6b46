package worksafe.platform.files.upload;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a browser with a file in it, as the document describes it. */
@Schema(name = "FileUpload", description = "浏览器表单 / the form of a browser")
public record FileUploadForm(
        @Schema(type = SchemaType.STRING, format = "binary", required = true, description = "文件 / the file")
        String file) {}
