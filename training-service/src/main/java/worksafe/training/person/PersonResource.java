package worksafe.training.person;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("persons")
@Tag(name = "persons", description = "人员 / people who work")
class PersonResource {

    private static final String ID = "人员标识 / id of the person";
    private static final String ID_EXAMPLE = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f";

    private final PersonOperations operations;
    private final Persons persons;
    private final Disclosures disclosures;

    PersonResource(PersonOperations operations, Persons persons, Disclosures disclosures) {
        this.operations = operations;
        this.persons = persons;
        this.disclosures = disclosures;
    }

    @POST
    @PermissionsAllowed("person:register")
    @Operation(
            operationId = "registerPerson",
            summary = "登记人员",
            description =
                    "Registers somebody, once for each resident identity number, or for each paper of who has none."
                            + " Enterprise users name their"
                            + " enterprise. A number of somebody outside the caller's scope is answered 409"
                            + " person-registered-elsewhere, and audited.")
    public PersonView register(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull PersonRequests.RegisterPerson request) {
        return disclosures.watched(() -> operations.register(key, request.draft()));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("person:read")
    @Operation(operationId = "getPerson", summary = "查看人员", description = "One person, with numbers masked.")
    public PersonView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return PersonView.of(persons.get(id));
    }

    @POST
    @Path("search")
    @PermissionsAllowed("person:read")
    @Operation(
            operationId = "findPersons",
            summary = "按公民身份号码查找人员",
            description =
                    "The person with that number, or that paper, within the caller's scope, or nobody; of a duplicate"
                            + " that was merged, the one who goes on. A POST, so that the number stands in no address, log or"
                            + " browser history.")
    public Slice<PersonView> find(@Valid @NotNull PersonRequests.FindPersons request) {
        return Slice.complete(request.by(operations::find, operations::find));
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("person:disclose")
    @Operation(
            operationId = "disclosePerson",
            summary = "查看完整身份信息",
            description =
                    "The whole number and phone, for a stated purpose; every reading leaves an audit entry, and there are"
                            + " at most so many an hour.")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public DisclosedPerson disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @Valid @NotNull StatedPurpose request) {
        return operations.disclose(id, request);
    }

    @POST
    @Path("{id}/papers")
    @PermissionsAllowed("person:register")
    @Operation(
            operationId = "addPersonPaper",
            summary = "登记人员的其他证件",
            description =
                    "Enters another paper of a person: a passport or a residence permit beside the identity number, or"
                            + " a new one. A paper of somebody outside the caller's scope is answered 409"
                            + " person-registered-elsewhere, and audited.")
    public PersonView addPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PersonRequests.AddPersonPaper request) {
        return disclosures.watched(() -> operations.addPaper(id, expected, request.paper("/number")));
    }

    @POST
    @Path("{id}/merger")
    @PermissionsAllowed("person:merge")
    @Operation(
            operationId = "mergePerson",
            summary = "合并重复人员",
            description =
                    "The person proved to be the same as another, who goes on with the posts, certificates, inductions,"
                            + " trainings and entries for exams of both, wherever they are; posts are judged anew. Refused where"
                            + " posts or certificates of the two overlap; an induction, a training or an entry that the other has"
                            + " alike for the same time stays with the duplicate."
                            + " The papers stay with the duplicate, and lead to the one who goes on.")
    public PersonView merge(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PersonRequests.MergePerson request) {
        return operations.merge(id, expected, request.intoPersonId(), request.reason());
    }

    @POST
    @Path("{id}/separation")
    @PermissionsAllowed("person:merge")
    @Operation(
            operationId = "separatePerson",
            summary = "撤销人员合并",
            description =
                    "Undoes a merger: what came with the duplicate goes back to it, and what was entered since then"
                            + " stays with the other.")
    public PersonView separate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PersonRequests.SeparatePerson request) {
        return operations.separate(id, expected, request.reason());
    }
}
