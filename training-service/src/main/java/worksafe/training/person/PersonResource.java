package worksafe.training.person;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Answers;
import worksafe.platform.service.IdempotencyKey;

@Path("persons")
@Tag(name = "persons", description = "人员 / people who work")
class PersonResource {

    private static final String JSON = "application/json";
    private static final String VIEW = "人员，ETag 为其版本 / the person; its version as ETag";
    private static final String ID = "人员标识 / id of the person";
    private static final String ID_EXAMPLE = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f";
    private static final String NO_STORE = "no-store";

    private final PersonOperations operations;
    private final Persons persons;

    PersonResource(PersonOperations operations, Persons persons) {
        this.operations = operations;
        this.persons = persons;
    }

    @POST
    @PermissionsAllowed("person:register")
    @Operation(
            operationId = "registerPerson",
            summary = "登记人员",
            description = "Registers somebody, once for each resident identity number. Enterprise users name their"
                    + " enterprise. A number of somebody outside the caller's scope is answered 409"
                    + " person-registered-elsewhere, and audited.")
    @APIResponse(
            responseCode = "201",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PersonView.class)))
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RegisterPerson request) {
        var view = operations.register(IdempotencyKey.required(key), request.draft());
        return Answers.created(URI.create("persons/" + view.id()), view, view.revision());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("person:read")
    @Operation(operationId = "getPerson", summary = "查看人员", description = "One person, with numbers masked.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PersonView.class)))
    public Response get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        var view = PersonView.of(persons.get(id));
        return Answers.ok(view, view.revision());
    }

    @POST
    @Path("search")
    @PermissionsAllowed("person:read")
    @Operation(
            operationId = "findPersons",
            summary = "按公民身份号码查找人员",
            description = "The person with that number within the caller's scope, or nobody. A POST, so that the number"
                    + " stands in no address, log or browser history.")
    public Slice<PersonView> find(@Valid @NotNull FindPersons request) {
        return Slice.complete(operations.find(request));
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("person:disclose")
    @Operation(
            operationId = "disclosePerson",
            summary = "查看完整身份信息",
            description = "The whole number and phone, for a stated purpose; every reading leaves an audit entry.")
    @APIResponse(
            responseCode = "200",
            description = "完整身份信息 / all of it",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DisclosedPerson.class)))
    public Response disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @Valid @NotNull DisclosePerson request) {
        return Response.ok(operations.disclose(id, request.purpose()))
                .header("Cache-Control", NO_STORE)
                .build();
    }
}
