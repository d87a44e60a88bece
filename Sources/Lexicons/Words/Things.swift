/// Names of things of which nothing is known but that they have one, and short phrases about them.
enum Things {
  static let text = """
    [thing_names_first]
    Silver | Golden | Northern | Southern | Eastern | Western | Blue | Green | Red | Bright |
    Quiet | Open | Prime | Central | Upper | Lower | Grand | Little | Old | New | First | Royal |
    Crystal | Amber | Copper | Iron | Maple | Cedar | Willow | Aspen | Birch | Oak | Stone |
    River | Harbor | Summit | Meadow | Valley | Coastal | Highland | Sunset | Sunrise | Morning |
    Evening | Winter | Summer | Spring | Autumn | Clear | Swift | Bold | Noble | True | Pioneer |
    Liberty | Heritage | Modern | Urban | Global | Solar | Lunar | Polar | Atlantic | Pacific |
    Alpine
    [thing_names_second]
    Harbor | Ridge | Meadow | Bridge | Compass | Beacon | Circle | Garden | Valley | Point |
    Gate | Studio | Works | Path | Field | Grove | Station | Square | Crossing | Landing |
    Terrace | Park | Forest | Lake | Bay | Hill | Spring | Falls | Canyon | Island | Shore |
    Trail | Court | Plaza | Tower | Hall | House | Lodge | Market | Corner | Village | Orchard |
    Anchor | Lantern | Mill | Quarry | Peak | Cove | Haven | Row | Heights | Fields | Gardens |
    Horizon | Star | Sky | Cloud | Wave | Stream | Leaf | Branch | Root | Stone | Arch | Dome |
    Bell | Wheel | Sail | Arrow | Feather
    [type_names]
    Standard | Basic | Premium | Custom | Internal | External | Primary | Secondary | Temporary |
    Permanent | Regular | Express | Personal | Business | General | Special | Mobile | Online |
    Local | International | Shared | Private | Public | Manual | Automatic | Seasonal | Monthly |
    Annual | Digital | Printed
    [reasons]
    Changed their mind | Duplicate entry | Requested by the customer | No longer needed |
    Found a better price | Payment did not go through | Item out of stock | Wrong item |
    Arrived damaged | Took too long | Entered by mistake | Missing information |
    Did not meet the requirements | Policy violation | Repeated spam | Inactive for too long |
    Moved to another plan | Budget was cut | Schedule conflict | Replaced by a newer version |
    Merged with another entry | Could not be verified | Address not found | Contract ended |
    Personal reasons | Better offer elsewhere | Testing finished | Expired
    [features]
    Free shipping | Two-year warranty | Online support | Mobile app | Gift wrapping |
    Extra storage | Live chat | Weekly reports | Priority support | Custom domain |
    Offline mode | Dark mode | Single sign-on | Data export | Unlimited projects |
    Automatic backups | Shared calendar | Email alerts | API access | Guest access
    """
}
