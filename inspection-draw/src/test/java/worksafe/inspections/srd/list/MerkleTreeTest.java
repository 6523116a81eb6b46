package worksafe.inspections.srd.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;

class MerkleTreeTest {

    /** The leaves with which implementations of Certificate Transparency test themselves. */
    private static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootIsThatOfRfc6962(int size, String root) {
        var leaves =
                KNOWN_LEAVES.stream().limit(size).map(HexFormat.of()::parseHex).toArray(byte[][]::new);

        assertThat(new MerkleTree(Suite.SHA256, leaves).root().hex()).isEqualTo(root);
    }

    /** Sizes around those at which the work is split among processors. */
    @ParameterizedTest
    @ValueSource(ints = {4095, 4096, 4097, 8192, 8193, 12_300, 40_001})
    void rootOfALongListIsTheSameInParallel(int size) {
        var leaves = leaves(size);

        assertThat(new MerkleTree(Suite.SHA256, leaves).root()).isEqualTo(Digest.of(oneByOne(leaves)));
    }

    @Test
    void everyLeafIsProvenAtItsPlaceAndNowhereElse() {
        for (int size = 1; size <= 40; size++) {
            var leaves = leaves(size);
            var tree = new MerkleTree(Suite.SHA256, leaves);
            var root = new ListRoot(tree.root(), size);
            for (int i = 0; i < size; i++) {
                var proof = new InclusionProof(i, tree.path(i));

                assertThat(proof.proves(Suite.SHA256, leaves[i], root)).isTrue();
                assertThat(proof.proves(Suite.SHA256, leaves[(i + 1) % size], root))
                        .isEqualTo(size == 1);
                for (int other = -1; other <= size; other++) {
                    assertThat(new InclusionProof(other, proof.path()).proves(Suite.SHA256, leaves[i], root))
                            .isEqualTo(other == i);
                }
            }
        }
    }

    @Test
    void proofWithAForgedPathOrSizeProvesNothing() {
        var leaves = leaves(21);
        var tree = new MerkleTree(Suite.SHA256, leaves);
        var path = tree.path(20);
        var root = new ListRoot(tree.root(), 21);
        var longer = new ArrayList<>(path);
        longer.add(tree.root());

        assertThat(new InclusionProof(20, longer).proves(Suite.SHA256, leaves[20], root))
                .isFalse();
        assertThat(new InclusionProof(20, path.subList(1, path.size())).proves(Suite.SHA256, leaves[20], root))
                .isFalse();
        assertThat(new InclusionProof(20, path.reversed()).proves(Suite.SHA256, leaves[20], root))
                .isFalse();
        assertThat(new InclusionProof(0, List.of()).proves(Suite.SHA256, leaves[0], new ListRoot(tree.root(), 0)))
                .isFalse();
        assertThat(new InclusionProof(20, path).proves(Suite.SHA256, leaves[20], new ListRoot(tree.root(), 64)))
                .isFalse();
    }

    @Test
    void innerNodeCannotPassForALeaf() {
        var leaves = leaves(4);
        var hash = Suite.SHA256.digest();
        byte[] node = concatenated(MerkleTree.leafHash(hash, leaves[0]), MerkleTree.leafHash(hash, leaves[1]));
        byte[] other = concatenated(MerkleTree.leafHash(hash, leaves[2]), MerkleTree.leafHash(hash, leaves[3]));

        assertThat(new MerkleTree(Suite.SHA256, new byte[][] {node, other}).root())
                .isNotEqualTo(new MerkleTree(Suite.SHA256, leaves).root());
    }

    private static byte[] concatenated(byte[] a, byte[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static byte[][] leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Candidate("A", "leaf " + i, 1).leaf())
                .toArray(byte[][]::new);
    }

    /** The stack of RFC 9162, section 2.1.2, which never splits anything. */
    private static byte[] oneByOne(byte[][] leaves) {
        var hash = Suite.SHA256.digest();
        var stack = new ArrayList<byte[]>();
        for (int i = 0; i < leaves.length; i++) {
            stack.add(MerkleTree.leafHash(hash, leaves[i]));
            for (int n = i + 1; n % 2 == 0; n /= 2) {
                merge(stack);
            }
        }
        while (stack.size() > 1) {
            merge(stack);
        }
        return stack.getFirst();
    }

    private static void merge(ArrayList<byte[]> stack) {
        var right = stack.removeLast();
        var left = stack.removeLast();
        stack.add(MerkleTree.nodeHash(Suite.SHA256.digest(), left, right));
    }
}
