package worksafe.platform.duties.audit.log;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * The log as C2SP tlog-tiles serves it, hashes alone. A path of a tile has two to five pieces, of which each number is an
 * operation, since no variable of a document holds a slash.
 */
@Path("public/audit/log")
@Tag(name = "audit-log", description = "审计日志的检查点与瓦片 / checkpoint and tiles of the audit log")
class PublicAuditLogResource {

    private static final String LEVEL = "层级，0 为叶 / level, 0 for leaves";
    private static final String PIECE = "序号或宽度的一段 / a piece of its number or width";
    private static final String LEVEL_EXAMPLE = "0";
    private static final String BYTES = "application/octet-stream";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    /** A tile that is not full is there until it is. */
    private static final String FOR_NOW = "public, max-age=60";

    private static final String HASHES = "一个瓦片的哈希，每个 32 字节 / the hashes of the tile, 32 bytes each";
    private static final String WHAT =
            "A tile of the audit log (C2SP tlog-tiles): up to 256 hashes, of leaves at level 0. Its path is tile/<level>/<number>"
                    + " in groups of three digits, all but the last with an x before it, and .p/<width> behind it when it is"
                    + " not full. Open to everybody. ";

    private final AuditLogQueries log;
    private final Scopes scopes;

    PublicAuditLogResource(AuditLogQueries log, Scopes scopes) {
        this.log = log;
        this.scopes = scopes;
    }

    @GET
    @Path("checkpoint")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getPublic{Context}AuditCheckpoint",
            summary = "查看审计日志的检查点，无需登录",
            description =
                    "How many leaves the audit log of this context has and the root of their tree, as a signed note (C2SP"
                            + " tlog-checkpoint). 404 before the first. Open to everybody.")
    @APIResponse(
            responseCode = "200",
            description = "检查点 / the checkpoint",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response checkpoint() {
        return Response.ok(scopes.call(Scope.nothing(), log::checkpoint), "text/plain; charset=utf-8")
                .header("Cache-Control", "public, max-age=1")
                .build();
    }

    @GET
    @Path("tile/{level}/{a}")
    @PermitAll
    @Produces(BYTES)
    @Operation(
            operationId = "getPublic{Context}AuditTile",
            summary = "查看审计日志的瓦片，无需登录",
            description = WHAT + "A full tile of a number below 1000.")
    @APIResponse(
            responseCode = "200",
            description = HASHES,
            content = @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tile(
            @PathParam("level") @Parameter(description = LEVEL, example = LEVEL_EXAMPLE) String level,
            @PathParam("a") @Parameter(description = PIECE, example = "067") String a) {
        return answer(level, a);
    }

    @GET
    @Path("tile/{level}/{a}/{b}")
    @PermitAll
    @Produces(BYTES)
    @Operation(
            operationId = "getPublic{Context}AuditTileInTwo",
            summary = "查看审计日志的瓦片（路径再分一段），无需登录",
            description = WHAT + "A number of two groups, or of one with a width.")
    @APIResponse(
            responseCode = "200",
            description = HASHES,
            content = @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tileInTwo(
            @PathParam("level") @Parameter(description = LEVEL, example = LEVEL_EXAMPLE) String level,
            @PathParam("a") @Parameter(description = PIECE, example = "x001") String a,
            @PathParam("b") @Parameter(description = PIECE, example = "067") String b) {
        return answer(level, a, b);
    }

    @GET
    @Path("tile/{level}/{a}/{b}/{c}")
    @PermitAll
    @Produces(BYTES)
    @Operation(
            operationId = "getPublic{Context}AuditTileInThree",
            summary = "查看审计日志的瓦片（路径再分两段），无需登录",
            description = WHAT + "A number of three groups, or of two with a width.")
    @APIResponse(
            responseCode = "200",
            description = HASHES,
            content = @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tileInThree(
            @PathParam("level") @Parameter(description = LEVEL, example = LEVEL_EXAMPLE) String level,
            @PathParam("a") @Parameter(description = PIECE, example = "x001") String a,
            @PathParam("b") @Parameter(description = PIECE, example = "067.p") String b,
            @PathParam("c") @Parameter(description = PIECE, example = "17") String c) {
        return answer(level, a, b, c);
    }

    @GET
    @Path("tile/{level}/{a}/{b}/{c}/{d}")
    @PermitAll
    @Produces(BYTES)
    @Operation(
            operationId = "getPublic{Context}AuditTileInFour",
            summary = "查看审计日志的瓦片（路径再分三段），无需登录",
            description = WHAT + "A number of four groups, or of three with a width; no log has more.")
    @APIResponse(
            responseCode = "200",
            description = HASHES,
            content = @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tileInFour(
            @PathParam("level") @Parameter(description = LEVEL, example = LEVEL_EXAMPLE) String level,
            @PathParam("a") @Parameter(description = PIECE, example = "x001") String a,
            @PathParam("b") @Parameter(description = PIECE, example = "x234") String b,
            @PathParam("c") @Parameter(description = PIECE, example = "067.p") String c,
            @PathParam("d") @Parameter(description = PIECE, example = "17") String d) {
        return answer(level, a, b, c, d);
    }

    private Response answer(String level, String... pieces) {
        var path = "tile/" + level + "/" + String.join("/", pieces);
        return Response.ok(scopes.call(Scope.nothing(), () -> log.tile(path)), BYTES)
                .header("Cache-Control", path.contains(".p/") ? FOR_NOW : FOR_GOOD)
                .build();
    }
}
