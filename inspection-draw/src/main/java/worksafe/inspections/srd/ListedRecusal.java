package worksafe.inspections.srd;

/**
 * An inspector who must not be sent to an object.
 *
 * @param objectId the object
 * @param inspectorId the inspector
 * @param reason why; published with the bundle, so a code rather than a story
 */
public record ListedRecusal(String objectId, String inspectorId, String reason) {

    /** Object and inspector tell recusals apart. */
    static final int STRINGS = 2;

    /** @throws worksafe.kernel.InvalidValue {@code draw-text-…} */
    public ListedRecusal {
        DrawText.require("object", objectId);
        DrawText.require("inspector", inspectorId);
        DrawText.require("reason", reason);
    }

    static ListedRecusal ofLeaf(byte[] leaf) {
        return new ListedRecusal(Leaf.text(leaf, 0), Leaf.text(leaf, 1), Leaf.text(leaf, 2));
    }

    /** {@code LP(objectId) || LP(inspectorId) || LP(reason)}. */
    public byte[] leaf() {
        return new Encoding().text(objectId).text(inspectorId).text(reason).bytes();
    }

    void write(JsonWriter json) {
        json.begin('{')
                .name("object")
                .text(objectId)
                .name("inspector")
                .text(inspectorId)
                .name("reason")
                .text(reason)
                .end('}');
    }

    static ListedRecusal read(JsonReader json) {
        json.begin('{');
        var object = json.name("object").text();
        var inspector = json.name("inspector").text();
        var reason = json.name("reason").text();
        json.end('}');
        return new ListedRecusal(object, inspector, reason);
    }
}
