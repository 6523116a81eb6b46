package worksafe.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Roots and proofs, held against the vectors of Certificate Transparency and against the definition of RFC 6962. */
class TreeTest {

    /** The leaves of the reference tests of Certificate Transparency. */
    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(leaf -> Hash.leaf(HexFormat.of().parseHex(leaf)))
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String RIGHT_OF_0 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String RIGHT_OF_1 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String RIGHT_OF_3 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    private static TiledTree tree(List<Hash> leaves) {
        return new TiledTree(SampleLog.source(tiles(leaves, leaves.size())), leaves.size());
    }

    /** The tiles of a tree that grew by batches of that size. */
    private static Map<TilePath, byte[]> tiles(List<Hash> leaves, int batch) {
        var tiles = new HashMap<TilePath, byte[]>();
        for (int from = 0; from < leaves.size(); from += batch) {
            var grown = GrownTree.after(
                    SampleLog.source(tiles), from, leaves.subList(from, Math.min(leaves.size(), from + batch)));
            for (var tile : grown.tiles()) {
                tiles.keySet()
                        .removeIf(path -> path.level() == tile.path().level()
                                && path.index() == tile.path().index());
                tiles.put(tile.path(), tile.hashes());
            }
        }
        return tiles;
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.leaf(SampleLog.entry("leaf", i)))
                .toList();
    }

    /** RFC 6962, section 2.1, word for word. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(defined(leaves.subList(0, half)), defined(leaves.subList(half, leaves.size())));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream()
                .map(hash -> HexFormat.of().formatHex(hash.bytes()))
                .toList();
    }

    @Test
    void rootsAreThoseOfCertificateTransparency() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(hex(List.of(tree(LEAVES.subList(0, size)).root())))
                    .as("%d leaves", size)
                    .containsExactly(ROOTS.get(size));
        }
    }

    @Test
    void proofsAreThoseOfCertificateTransparency() {
        var tree = tree(LEAVES);

        assertThat(hex(tree.inclusionProof(0))).containsExactly(RIGHT_OF_0, RIGHT_OF_1, RIGHT_OF_3);
        assertThat(hex(tree.consistencyProof(1))).containsExactly(RIGHT_OF_0, RIGHT_OF_1, RIGHT_OF_3);
        assertThat(hex(tree.consistencyProof(6)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(tree.consistencyProof(8)).isEmpty();
        assertThat(tree.consistencyProof(0)).isEmpty();
    }

    @Test
    void everyProofOfSmallTreesHoldsAndNoOther() {
        var all = leaves(33);
        for (int size = 1; size <= all.size(); size++) {
            var leaves = all.subList(0, size);
            var tree = tree(leaves);
            var root = defined(leaves);
            assertThat(tree.root()).isEqualTo(root);
            for (int i = 0; i < size; i++) {
                var proof = tree.inclusionProof(i);
                assertThat(Proofs.includes(leaves.get(i), i, size, proof, root)).isTrue();
                assertThat(Proofs.includes(leaves.get(i), (i + 1) % size, size, proof, root))
                        .isEqualTo(size == 1);
                assertThat(Proofs.includes(Hash.EMPTY, i, size, proof, root)).isFalse();
                assertThat(Proofs.includes(leaves.get(i), i, size, longer(proof), root))
                        .isFalse();
            }
            for (int old = 0; old <= size; old++) {
                var before = defined(all.subList(0, old));
                var proof = tree.consistencyProof(old);
                assertThat(Proofs.agree(old, before, size, root, proof)).isTrue();
                assertThat(Proofs.agree(old, before, size, root, longer(proof))).isFalse();
                assertThat(Proofs.agree(old, Hash.leaf(new byte[1]), size, root, proof))
                        .isFalse();
                assertThat(Proofs.agree(old, before, size, Hash.leaf(new byte[1]), proof))
                        .isEqualTo(old == 0);
                if (!proof.isEmpty()) {
                    assertThat(Proofs.agree(old, before, size, root, proof.subList(1, proof.size())))
                            .isFalse();
                }
            }
            assertThat(Proofs.agree(size + 1, root, size, root, List.of())).isFalse();
        }
    }

    private static List<Hash> longer(List<Hash> proof) {
        var longer = new ArrayList<>(proof);
        longer.add(Hash.EMPTY);
        return longer;
    }

    /** The example of tlog-tiles. */
    @Test
    void treeOf70000HasTheTilesThatTheStandardSays() {
        var leaves = leaves(70_000);
        var tiles = tiles(leaves, leaves.size());

        assertThat(tiles.keySet())
                .filteredOn(tile -> tile.level() == 0 && tile.width() == TilePath.FULL)
                .hasSize(273);
        assertThat(tiles.keySet())
                .filteredOn(tile -> tile.level() > 0 || tile.width() < TilePath.FULL)
                .map(TilePath::toString)
                .containsExactlyInAnyOrder("tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");

        var tree = new TiledTree(SampleLog.source(tiles), leaves.size());
        var root = defined(leaves);
        assertThat(tree.root()).isEqualTo(root);
        for (int index : List.of(0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999)) {
            assertThat(Proofs.includes(leaves.get(index), index, leaves.size(), tree.inclusionProof(index), root))
                    .isTrue();
        }
        for (int old : List.of(1, 255, 256, 257, 4096)) {
            assertThat(Proofs.agree(
                            old, defined(leaves.subList(0, old)), leaves.size(), root, tree.consistencyProof(old)))
                    .isTrue();
        }
        for (int old : List.of(65_535, 65_536, 65_537, 69_888, 69_999)) {
            var before = new TiledTree(SampleLog.source(tiles), old).root();
            assertThat(Proofs.agree(old, before, leaves.size(), root, tree.consistencyProof(old)))
                    .isTrue();
        }
    }

    @Test
    void tilesAreTheSameHoweverTheTreeGrew() {
        var leaves = leaves(520);
        var atOnce = tiles(leaves, leaves.size());

        assertThat(atOnce.keySet())
                .map(TilePath::toString)
                .containsExactlyInAnyOrder("tile/0/000", "tile/0/001", "tile/0/002.p/8", "tile/1/000.p/2");
        for (int batch : List.of(1, 255, 257)) {
            assertThat(tiles(leaves, batch))
                    .as("by %d", batch)
                    .usingRecursiveComparison()
                    .isEqualTo(atOnce);
        }
    }

    @Test
    void tileThatIsNotThereIsNamed() {
        var tree = new TiledTree(wanted -> Optional.empty(), 1000);

        assertThatThrownBy(tree::root).isInstanceOf(MissingTile.class).hasMessageContaining("tile/1/000.p/3");
        assertThatThrownBy(() -> tree.inclusionProof(1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistencyProof(1001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
