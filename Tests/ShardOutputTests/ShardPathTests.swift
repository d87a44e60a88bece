import ShardOutput
import Testing

@Suite struct ShardPathTests {
  @Test func plainNamesStayAsTheyAre() {
    #expect(
      ShardPath.file(
        schema: nil, table: "users", index: 7, format: "csv", compression: .standard)
        == "data/users/users-00007.csv.zst")
    #expect(
      ShardPath.file(
        schema: "shop", table: "order_items", index: 123_456, format: "sql", compression: .none)
        == "data/shop.order_items/shop.order_items-123456.sql")
    #expect(ShardPath.directory(schema: nil, table: "Größe") == "data/Größe")
  }

  @Test(arguments: [
    ("..", "data/%2E%2E"), ("a/b", "data/a%2Fb"), ("-rf", "data/%2Drf"),
    (".hidden", "data/%2Ehidden"),
    ("it's $HOME", "data/it%27s%20%24HOME"), ("50%", "data/50%25"), ("a\nb", "data/a%0Ab"),
  ])
  func namesDoNotClimbHideOrNeedQuotes(table: String, directory: String) {
    #expect(ShardPath.directory(schema: nil, table: table) == directory)
  }

  @Test func differentTablesHaveDifferentDirectories() {
    #expect(
      ShardPath.directory(schema: "a", table: "b.c")
        != ShardPath.directory(schema: "a.b", table: "c"))
    let long = String(repeating: "'", count: 63)
    let one = ShardPath.directory(schema: long, table: long)
    let two = ShardPath.directory(schema: long, table: long.dropLast() + "\"")
    #expect(one != two)
    #expect(one.utf8.count <= 205 && two.utf8.count <= 205)
  }
}
