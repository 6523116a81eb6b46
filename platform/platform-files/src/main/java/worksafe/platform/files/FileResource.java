package worksafe.platform.files;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileOperations.Shown;
import worksafe.platform.files.store.FileStore.Stretch;
import worksafe.platform.files.upload.FileUploadForm;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.EntityTag;
import worksafe.platform.service.IdempotencyKey;

@Path("files")
@Tag(name = "files", description = "文件 / files")
class FileResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String ID = "文件标识 / id of the file";
    private static final String ID_EXAMPLE = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21";

    private final FileOperations operations;
    private final FileArrivals arrivals;

    FileResource(FileOperations operations, FileArrivals arrivals) {
        this.operations = operations;
        this.arrivals = arrivals;
    }

    @POST
    // A sender takes its time; that costs none of the threads that everybody else needs.
    @RunOnVirtualThread
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_OCTET_STREAM})
    @PermissionsAllowed("file:upload")
    @Operation(
            operationId = "upload{Context}File",
            summary = "上传文件",
            description =
                    "Takes a file as the body, or as the first file of a form. Its type is told by its content, never by"
                            + " its name; what belies its name, is two things at once, is of no type that is kept, is too"
                            + " long or has too many pixels is refused, and nothing of it is kept. Of a picture time and"
                            + " position become data and are taken out of the bytes. The file is the uploader's alone until"
                            + " a verb names its id; one that none names is swept after some days.")
    @RequestBody(
            required = true,
            description = "文件内容 / the file",
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = FileUploadForm.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public FileView upload(
            @QueryParam("name")
                    @Parameter(
                            description = "文件名；表单上传可不填 / name of the file; a form says it itself",
                            example = "泵房整改后.jpg")
                    @Nullable
                    String name,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        try (var arrived = arrivals.take(Upload.of(body, headers.getMediaType()))) {
            return operations.upload(key, FileName.of(name == null ? arrived.name() : name), arrived);
        }
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("file:read")
    @Operation(
            operationId = "get{Context}File",
            summary = "查看文件信息",
            description = "What is known of one file: the caller's own, or one of a row that the caller is shown.")
    public FileView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @GET
    @Path("{id}/content")
    @RunOnVirtualThread
    @Uncompressed
    @Produces({"image/jpeg", "image/png", "application/pdf", DOCX, XLSX, PPTX, MediaType.TEXT_PLAIN})
    @PermissionsAllowed("file:read")
    @Operation(
            operationId = "read{Context}File",
            summary = "下载文件",
            description =
                    "The bytes of one file, to be saved and not shown as a page; one range of them where one is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "文件内容 / the bytes",
            headers =
                    @Header(
                            name = "ETag",
                            description = "内容的 SHA-256 / SHA-256 of the bytes",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PPTX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "所请求的一段 / the range that was asked for",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PPTX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "未变更 / unchanged")
    public Response content(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("Range")
                    @Parameter(description = "所需的一段，RFC 9110 / the range that is wanted", example = "bytes=0-65535")
                    @Nullable
                    String range,
            @HeaderParam("If-Range")
                    @Parameter(description = "仅当 ETag 相同才分段 / the range only of this ETag", example = "\"9f86d081\"")
                    @Nullable
                    String ifRange,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "已知的 ETag，可列多个 / the ETag known, or several", example = "\"9f86d081\"")
                    @Nullable
                    String known,
            @Context RoutingContext exchange)
            throws IOException {
        var file = operations.get(id);
        var tag = EntityTag.quoted(file.sha256());
        if (tag.isKnown(known)) {
            return safe(Response.notModified(), tag).build();
        }
        var wanted = ifRange == null || ifRange.strip().equals(tag.value()) ? ByteRange.of(range) : ByteRange.ALL;
        var shown = operations.content(id, wanted);
        var stretch = shown.stretch();
        var answer = wanted.isAll()
                ? Response.ok()
                : Response.status(Response.Status.PARTIAL_CONTENT)
                        .header(
                                "Content-Range",
                                "bytes %d-%d/%d"
                                        .formatted(stretch.from(), stretch.from() + stretch.length() - 1, file.size()));
        return body(safe(answer, tag), shown, file.type(), file.name(), exchange);
    }

    @GET
    @Path("{id}/thumbnail")
    @RunOnVirtualThread
    @Uncompressed
    @Produces("image/jpeg")
    @PermissionsAllowed("file:read")
    @Operation(
            operationId = "read{Context}Thumbnail",
            summary = "下载缩略图",
            description = "A small upright JPEG of a picture, at most 320 pixels a side. Other files have none.")
    @APIResponse(
            responseCode = "200",
            description = "缩略图 / the small picture",
            headers =
                    @Header(
                            name = "ETag",
                            description = "版本 / its version",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "未变更 / unchanged")
    public Response thumbnail(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "已知的 ETag，可列多个 / the ETag known, or several", example = "\"9f86d081\"")
                    @Nullable
                    String known,
            @Context RoutingContext exchange)
            throws IOException {
        var shown = operations.thumbnail(id);
        var tag = EntityTag.quoted("small-" + shown.file().sha256());
        return tag.isKnown(known)
                ? safe(Response.notModified(), tag).build()
                : body(safe(Response.ok(), tag), shown, "image/jpeg", "thumbnail.jpg", exchange);
    }

    private static Response body(
            Response.ResponseBuilder answer, Shown shown, String type, String name, RoutingContext exchange) {
        var stretch = shown.stretch();
        if (stretch.isTemporary()) {
            exchange.addEndHandler(over -> discard(stretch));
        }
        answer.type(type).header("Content-Disposition", disposition(name)).header("Content-Length", stretch.length());
        return exchange.request().method().equals(HttpMethod.HEAD)
                ? answer.build()
                : answer.entity(stretch).build();
    }

    /** No browser runs it, guesses at it or shows it as part of our pages; nobody but the reader keeps it. */
    private static Response.ResponseBuilder safe(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.header("ETag", tag.value())
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Accept-Ranges", "bytes");
    }

    /** RFC 6266 and 5987: a name in ASCII for everybody, and the name proper for those who can read it. */
    private static String disposition(String name) {
        var ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }

    private static void discard(Stretch stretch) {
        try {
            Files.deleteIfExists(stretch.path());
        } catch (IOException gone) {
            // It costs space, not correctness; the sweep empties the folder.
        }
    }
}
