package worksafe.platform.files;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.CreatesIn;
import worksafe.platform.service.IdempotencyKey;

@Path("file-uploads")
@Tag(name = "files", description = "文件 / files")
class UploadResource {

    private static final String ID = "上传标识 / id of the upload";
    private static final String ID_EXAMPLE = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21";

    private final UploadOperations operations;

    UploadResource(UploadOperations operations) {
        this.operations = operations;
    }

    @POST
    @PermissionsAllowed("file:upload")
    @Operation(
            operationId = "open{Context}Upload",
            summary = "开始分段上传",
            description =
                    "Opens an upload that comes in pieces, for long files and bad lines. It is its account's alone, and is"
                            + " swept when it does not go on for some days.")
    public UploadView open(@HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull OpenUpload request) {
        return operations.open(key, request);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("file:upload")
    @Operation(
            operationId = "get{Context}Upload",
            summary = "查看上传进度",
            description = "How much has arrived, which the ETag says as well: a HEAD is enough to go on.")
    public UploadView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @PUT
    @Path("{id}")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("file:upload")
    @Operation(
            operationId = "continue{Context}Upload",
            summary = "上传一段",
            description =
                    "Takes the next piece, as Content-Range says; one that begins elsewhere than the last one ended is"
                            + " refused with 409, whose received says where to go on. Of a piece that breaks off what came"
                            + " is kept.")
    @RequestBody(
            required = true,
            description = "该段内容 / the piece",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public UploadView append(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("Content-Range")
                    @Parameter(
                            description = "该段在文件中的位置 / where it stands in the file",
                            required = true,
                            example = "bytes 0-262143/483120")
                    @Nullable
                    String range,
            InputStream body)
            throws IOException {
        return operations.append(id, range, body);
    }

    @POST
    @Path("{id}/completion")
    @CreatesIn("files")
    @RunOnVirtualThread
    @PermissionsAllowed("file:upload")
    @Operation(
            operationId = "finish{Context}Upload",
            summary = "完成分段上传",
            description =
                    "Makes the file of what has arrived, examined as any other; asked again it shows the same file. An"
                            + " upload whose file is refused is gone.")
    public FileView finish(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id)
            throws IOException {
        return operations.finish(id);
    }
}
