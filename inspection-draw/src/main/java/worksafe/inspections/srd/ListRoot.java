package worksafe.inspections.srd;

/**
 * What a seal says of one list.
 *
 * @param root the Merkle root of its leaves
 * @param size how many there are
 */
public record ListRoot(Digest root, int size) {

    void write(JsonWriter json) {
        json.begin('{').name("root").digest(root).name("size").number(size).end('}');
    }

    static ListRoot read(JsonReader json) {
        json.begin('{');
        var root = json.name("root").digest();
        var size = json.name("size").integer();
        json.end('}');
        return new ListRoot(root, size);
    }
}
