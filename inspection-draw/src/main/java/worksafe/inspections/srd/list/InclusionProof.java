package worksafe.inspections.srd.list;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;

/**
 * Shows that a leaf stands in a list of which only root and size are known (RFC 6962, section 2.1.1).
 *
 * @param index place of the leaf, counted from 0
 * @param path the siblings on the way to the root, lowest first
 */
public record InclusionProof(int index, List<Digest> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether this leaf, at this place, leads to that root of a list of that size. */
    public boolean proves(Suite suite, byte[] leaf, ListRoot list) {
        return index >= 0
                && index < list.size()
                && climb(suite.digest(), leaf, index, list.size(), path)
                        .map(Digest::of)
                        .equals(Optional.of(list.root()));
    }

    private static Optional<byte[]> climb(MessageDigest hash, byte[] leaf, int index, int size, List<Digest> path) {
        if (size == 1 || path.isEmpty()) {
            return size == 1 && path.isEmpty() ? Optional.of(MerkleTree.leafHash(hash, leaf)) : Optional.empty();
        }
        int left = MerkleTree.leftPart(size);
        var below = path.subList(0, path.size() - 1);
        var sibling = path.getLast().bytes();
        return index < left
                ? climb(hash, leaf, index, left, below).map(node -> MerkleTree.nodeHash(hash, node, sibling))
                : climb(hash, leaf, index - left, size - left, below)
                        .map(node -> MerkleTree.nodeHash(hash, sibling, node));
    }
}
