package worksafe.registry.enterprise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.IndustryCode;
import worksafe.platform.applications.kind.ApplicationKind;
import worksafe.platform.http.NotFound;
import worksafe.registry.FieldReader;
import worksafe.registry.enterprise.value.Ownership;

/**
 * What an enterprise says of itself and its authority confirms (登记事项变更申报), by an application that is accepted and
 * decided. What it does not name stays as it is.
 */
@ApplicationScoped
class ParticularsChanges implements ApplicationKind {

    /** The code of the kind. */
    static final String CODE = "particulars-change";

    private final EnterpriseOperations enterprises;

    ParticularsChanges(EnterpriseOperations enterprises) {
        this.enterprises = enterprises;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void submitted(Claim claim) {
        if (!claim.subject().equals(claim.enterpriseId())) {
            throw new NotFound(claim.subject());
        }
        enterprises.requireChange(claim.enterpriseId(), present -> proposed(present, claim.content()));
    }

    @Override
    public void approved(Claim claim, Approval approval) {
        enterprises.change(claim.enterpriseId(), present -> proposed(present, claim.content()));
    }

    private static Particulars proposed(Particulars present, ObjectNode content) {
        return new Particulars(
                text(content, "name", present.name()),
                said(content, "industry", ParticularsChanges::industry, present.industry()),
                said(content, "enterpriseType", JsonNode::textValue, present.enterpriseType()),
                Ownership.valueOf(text(content, "ownership", present.ownership().name())),
                said(content, "legalRepresentative", JsonNode::textValue, present.legalRepresentative()),
                said(content, "capitalFen", JsonNode::longValue, present.capitalFen()),
                present.capitalCurrency(),
                said(content, "businessScope", JsonNode::textValue, present.businessScope()),
                said(content, "establishedOn", day -> LocalDate.parse(day.textValue()), present.establishedOn()),
                said(content, "address", JsonNode::textValue, present.address()),
                said(content, "aboveScale", JsonNode::booleanValue, present.aboveScale()),
                said(content, "headcount", JsonNode::intValue, present.headcount()));
    }

    private static IndustryCode industry(JsonNode said) {
        return FieldReader.at("/content/industry", said.textValue(), IndustryCode::new);
    }

    private static String text(ObjectNode content, String field, String otherwise) {
        return content.has(field) ? content.get(field).textValue() : otherwise;
    }

    private static <T> @Nullable T said(
            ObjectNode content, String field, Function<JsonNode, T> reader, @Nullable T otherwise) {
        return content.has(field) ? reader.apply(content.get(field)) : otherwise;
    }
}
