package worksafe.registry.bureau.delivery;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.ReportLines;
import worksafe.platform.registers.sheet.SheetExchange;
import worksafe.platform.registers.sheet.SheetReport;
import worksafe.platform.registers.sheet.SheetTemplate;
import worksafe.platform.registers.sheet.SheetUpload;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JobView;
import worksafe.registry.bureau.mapping.MappingOperations;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordType;

@Path("bureau-deliveries")
@Tag(name = "bureau deliveries", description = "部门定期报送的数据 / regular data of other bureaus")
class DeliveryResource {

    private static final int REPORT_PAGE = 1_000;
    private static final String ID = "报送标识 / id of the delivery";
    private static final String ID_EXAMPLE = "0198f7a0-7777-7aaa-8bbb-000000000092";
    private static final String LINE = "文件行号，或者报文中的序号 / line of the file, or which of the request";
    private static final String TYPE = "数据种类 / type of records";
    private static final String MAPPING = "对应关系的版本，缺省为 1 / version of the mapping, 1 by default";

    private final DeliveryOperations operations;
    private final DecisionOperations decisions;
    private final DeliveryQueries deliveries;
    private final MappingOperations mappings;
    private final SheetExchange exchange;
    private final Problems problems;

    DeliveryResource(
            DeliveryOperations operations,
            DecisionOperations decisions,
            DeliveryQueries deliveries,
            MappingOperations mappings,
            SheetExchange exchange,
            Problems problems) {
        this.operations = operations;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.mappings = mappings;
        this.exchange = exchange;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("bureau-delivery:send")
    @Operation(
            operationId = "deliverBureauRecords",
            summary = "报送数据（签名接口）",
            description =
                    "Takes up to 5,000 records of one type within 1 MiB, and answers with a receipt: the job, whose id is that"
                            + " of the delivery. Worksafe-Sender names the sender; Worksafe-Signature is"
                            + " t=<seconds since 1970>,v1=<HMAC-SHA256 in hexadecimal of \"<seconds>.<body>\" by the sender's"
                            + " key>, by default no older than five minutes. A body that came before is the delivery that it was"
                            + " then. With dryRun it is only said what would become of the records.")
    @RequestBody(
            required = true,
            description = "数据，按原样签名 / records; signed as sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PushDelivery.class)))
    public JobView push(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @HeaderParam("Worksafe-Sender")
                    @Parameter(description = "报送方代码 / code of the sender", example = "jiangyin-labour")
                    @Nullable
                    String sender,
            @HeaderParam("Worksafe-Signature")
                    @Parameter(
                            description = "签名 / signature",
                            example =
                                    "t=1772359200,v1=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @Nullable
                    String signature,
            byte[] body) {
        return operations.push(key, sender, signature, body);
    }

    @POST
    @Path("uploads")
    @Consumes({
        FileForm.CSV,
        "text/tab-separated-values",
        "text/plain",
        "application/vnd.ms-excel",
        "application/octet-stream",
        FileForm.JSON_LINES,
        FileForm.XLSX,
        MediaType.MULTIPART_FORM_DATA
    })
    @PermissionsAllowed("bureau-delivery:upload")
    @SheetUpload(value = "统一社会信用代码,企业名称,统计日期,从业人数", description = "数据文件 / the file")
    @Operation(
            operationId = "uploadBureauRecords",
            summary = "上传报送的数据文件",
            description =
                    "Takes a file of up to 5,000 records of one type within 1 MiB: CSV in UTF-8, GB18030 or UTF-16, an XLSX"
                            + " workbook, or JSON Lines in UTF-8 or GB18030; as the body, or as the file of a form. The header"
                            + " stands within the first 30 lines; its columns may come in any order and among others, which"
                            + " are not kept. A report of getBureauDeliveryReport whose cells were corrected is such a file.")
    public JobView upload(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @QueryParam("sender")
                    @NotNull
                    @Parameter(description = "报送方代码 / code of the sender", example = "jiangyin-labour")
                    String sender,
            @QueryParam("recordType") @NotNull @Parameter(description = TYPE, example = "HEADCOUNT")
                    RecordType recordType,
            @QueryParam("mapping") @DefaultValue("1") @Min(1) @Parameter(description = MAPPING, example = "1")
                    Integer mapping,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "是否只校验 / keep nothing")
                    Boolean dryRun,
            @Context HttpHeaders headers,
            byte[] body)
            throws IOException {
        var file = Upload.of(new ByteArrayInputStream(body), headers.getMediaType())
                .bytes();
        return operations.upload(key, sender, recordType, mapping, dryRun, file);
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("bureau-delivery:read")
    @SheetTemplate
    @Operation(
            operationId = "getBureauDeliveryTemplate",
            summary = "下载报送数据的模板",
            description = "The header of a file of a type, as CSV or XLSX, by a version of its mapping.")
    public Response template(
            @QueryParam("recordType") @NotNull @Parameter(description = TYPE, example = "HEADCOUNT")
                    RecordType recordType,
            @QueryParam("mapping") @DefaultValue("1") @Min(1) @Parameter(description = MAPPING, example = "1")
                    Integer mapping,
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        var columns = mappings.get(recordType, mapping).sought(recordType);
        return exchange.template(format, headers, recordType.word(), columns);
    }

    @GET
    @PermissionsAllowed("bureau-delivery:read")
    @Operation(
            operationId = "listBureauDeliveries",
            summary = "列出部门报送",
            description = "Deliveries within the caller's scope, newest first, with their records by fate.")
    public Slice<DeliveryView> list(
            @QueryParam("senderId")
                    @Parameter(description = "报送方标识 / the sender", example = "0198f7a0-7777-7aaa-8bbb-000000000091")
                    @Nullable
                    UUID senderId,
            @QueryParam("recordType") @Parameter(description = TYPE, example = "HEADCOUNT") @Nullable
                    RecordType recordType,
            @BeanParam PageQuery query) {
        return query.slice(List.of("-receivedAt"), page -> deliveries.list(senderId, recordType, page));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("bureau-delivery:read")
    @Operation(
            operationId = "getBureauDelivery",
            summary = "查看部门报送",
            description = "One delivery, and how many of its records have which fate.")
    public DeliveryView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return deliveries.get(id);
    }

    @GET
    @Path("{id}/records")
    @PermissionsAllowed("bureau-delivery:read")
    @Operation(
            operationId = "listBureauDeliveryRecords",
            summary = "逐条查看报送结果",
            description = "The records of a delivery in their order, each with its fate and why.")
    public Slice<RecordView> records(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @QueryParam("fate") @Parameter(description = "处理结果 / fate", example = "HELD") @Nullable RecordFate fate,
            @BeanParam PageQuery query) {
        return query.slice(List.of("line"), page -> deliveries.records(id, fate, page));
    }

    @GET
    @Path("{id}/report")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("bureau-delivery:read")
    @Operation(
            operationId = "getBureauDeliveryReport",
            summary = "下载报送结果",
            description =
                    "The rows behind their line, fate and reasons, as CSV in UTF-8 or as XLSX, safe against formulas. Once"
                            + " corrected, the file can be uploaded again.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = FileForm.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @QueryParam("lines")
                    @DefaultValue("ALL")
                    @Parameter(description = "ALL 全部，PROBLEMS 只含待处理和未接收的 / all, or those held or rejected")
                    ReportLines lines,
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers,
            @Context RoutingContext request) {
        var delivery = deliveries.get(id);
        var mapping = mappings.get(delivery.recordType(), delivery.mapping());
        var language = Problems.Origin.of(request).language();
        var form = FileForm.of(format, headers);
        StreamingOutput body = out -> {
            var report = new DeliveryReport(
                    form.table(out, "records"), delivery.recordType(), mapping, problems.messages(), language);
            SheetReport.each(after -> deliveries.report(id, lines, after, REPORT_PAGE), RecordView::line, report::add);
            report.finish();
        };
        return form.answer(body, "bureau-delivery-" + id);
    }

    @POST
    @Path("{id}/replay")
    @PermissionsAllowed("bureau-delivery:decide")
    @Operation(
            operationId = "replayBureauDelivery",
            summary = "重新处理待处理的数据",
            description =
                    "Tries again all records of a delivery that are held, such as those of enterprises registered since.")
    public JobView replay(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("Idempotency-Key") IdempotencyKey key) {
        return decisions.replay(key, id);
    }

    @POST
    @Path("{id}/records/{line}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("bureau-delivery:decide")
    @Operation(
            operationId = "correctBureauRecord",
            summary = "订正待处理的数据",
            description =
                    "Puts values in the place of what came, by the names of fields, and gives the record its fate anew. What came"
                            + " is kept beside them.")
    public RecordView correct(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @PathParam("line") @Parameter(description = LINE, example = "12") Integer line,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid DecideRequests.CorrectRecord request) {
        return decisions.correct(key, id, line, request);
    }

    @POST
    @Path("{id}/records/{line}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("bureau-delivery:decide")
    @Operation(
            operationId = "confirmBureauRecord",
            summary = "确认待处理的数据",
            description =
                    "Takes a held record on the confirming person's word, though another person said otherwise, or an earlier"
                            + " record of the delivery does.")
    public RecordView confirm(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @PathParam("line") @Parameter(description = LINE, example = "12") Integer line,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid DecideRequests.DecideRecord request) {
        return decisions.confirm(key, id, line, request);
    }

    @POST
    @Path("{id}/records/{line}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("bureau-delivery:decide")
    @Operation(
            operationId = "dismissBureauRecord",
            summary = "不采用待处理的数据",
            description = "Says that nothing is to become of a held record, with the reason.")
    public RecordView dismiss(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @PathParam("line") @Parameter(description = LINE, example = "12") Integer line,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid DecideRequests.DecideRecord request) {
        return decisions.dismiss(key, id, line, request);
    }
}
