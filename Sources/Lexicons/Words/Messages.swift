/// Short texts people and programs leave in records: comments, notes, subjects, log lines.
enum Messages {
  static let text = """
    [comments lines]
    Thanks for sharing this!
    Could you explain the second step in more detail?
    This worked for me, thank you.
    I ran into the same problem last week.
    Great write-up.
    I disagree with the conclusion, but the data is interesting.
    Any update on this?
    Looks good to me.
    Please see my notes above.
    I tried it and it did not work on my machine.
    Can we move this to next week?
    Following.
    Well said.
    This needs another look before we ship it.
    Nice work, everyone.
    I think there is a typo in the third paragraph.
    What about the mobile version?
    Let us discuss this in the next meeting.
    Done, please check again.
    This is exactly what I was looking for.
    Where can I find the source?
    Approved.
    I would suggest a shorter title.
    Added a few examples.
    It is fixed in the latest version.
    Could someone confirm the numbers?
    I like the new design much better.
    Sorry for the late reply.
    Sounds like a plan.
    How long did it take you?
    Please keep it friendly.
    Closing this, as it has been resolved.
    Reopened at the customer's request.
    Same here.
    The link seems to be broken.
    Thanks, that cleared it up.
    [notes lines]
    Customer asked for a call back in the afternoon.
    Left a voice message.
    Prefers to be contacted by email.
    Gate code is with the front desk.
    Deliver to the back door.
    Leave the package with a neighbor if nobody is home.
    Please ring the bell twice.
    Renewal discussed; decision expected next month.
    Sent the signed contract.
    Payment plan agreed.
    Address confirmed by phone.
    Duplicate of an earlier record, kept for reference.
    Waiting for documents from the client.
    Follow up after the holidays.
    Discount approved by the manager.
    Met at the trade fair.
    Reported a billing question, resolved the same day.
    Account on hold at the customer's request.
    Fragile items, handle with care.
    Gift order; do not include the invoice.
    Checked in by phone, all is well.
    Refund issued to the original card.
    Requires a purchase order number.
    First visit scheduled.
    Interested in the yearly plan.
    Moved to a new office in spring.
    Training completed.
    Equipment returned in good condition.
    No further action needed.
    Escalated to the second level.
    Allergic to nuts.
    Vegetarian meal requested.
    Late arrival expected.
    Needs wheelchair access.
    Invoice sent again on request.
    [ticket_subjects]
    Cannot log in | Password reset link expired | Charged twice | Order has not arrived |
    Wrong item received | App crashes on start | How do I cancel my plan? | Refund request |
    Update billing address | Change email address | Invoice missing | Slow loading pages |
    Error when uploading a file | Feature request: dark mode | Export to CSV fails |
    Two-factor code not received | Missing confirmation email | Discount code not accepted |
    Delivery to the wrong address | Question about pricing | Cannot connect printer |
    Data out of sync | Permission denied on shared folder | Notifications not working |
    Search returns no results | Broken link on the help page | Account locked |
    Request for a quote | Subscription renewed by mistake | Damaged on arrival |
    Integration stopped working | Timeout while saving | Calendar shows the wrong time zone |
    Need a copy of the contract | Add another user | Remove former employee | Video does not play |
    Warranty claim
    [task_titles]
    Prepare the monthly report | Review pull request | Update the documentation |
    Call the supplier | Fix the login page | Write unit tests | Plan the sprint |
    Clean up old files | Order office supplies | Send invoices | Schedule interviews |
    Back up the database | Renew the certificate | Draft the newsletter | Check inventory |
    Migrate to the new server | Design the landing page | Collect feedback |
    Translate the website | Rotate access keys | Onboard the new hire | Reconcile accounts |
    Archive closed tickets | Test the checkout flow | Refactor the import job | Book the venue |
    Update the price list | Set up monitoring | Review the contract | Publish release notes |
    Analyze survey results | Replace the light bulbs | Audit user permissions |
    Optimize slow queries | Prepare the demo | Repair the printer
    [project_names_first]
    Project | Operation | Initiative | Program
    [project_names_second]
    Aurora | Beacon | Cedar | Delta | Everest | Falcon | Granite | Horizon | Iris | Jupiter |
    Keystone | Lighthouse | Mercury | Nimbus | Orion | Phoenix | Quartz | Redwood | Sequoia |
    Titan | Umbra | Voyager | Willow | Zenith | Atlas | Borealis | Compass | Driftwood | Ember |
    Firefly
    [milestones]
    Kickoff | Requirements signed off | Design approved | Prototype ready | Alpha | Beta |
    Code freeze | Release candidate | Launch | Pilot complete | Training finished | Data migrated |
    Security review passed | Post-launch review | Handover | First customer live
    [event_titles]
    Team Standup | Weekly Sync | Project Kickoff | Design Review | Sprint Planning |
    Retrospective | One-on-One | All Hands | Customer Demo | Budget Review | Job Interview |
    Training Session | Product Launch | Company Picnic | Board Meeting | Lunch and Learn |
    Quarterly Review | Code Review | Town Hall | Networking Evening | Hackathon | Open House |
    Book Club | Charity Run | Wine Tasting | Yoga Class | Photography Workshop | Summer Festival |
    Winter Market | Jazz Night | Film Screening | Science Fair | Farmers Market | Art Exhibition |
    Cooking Class
    [email_subjects]
    Welcome aboard | Your order has shipped | Your receipt | Password reset |
    Verify your email address | Your weekly summary | Payment failed |
    Your subscription is ending soon | We miss you | Invitation to join a team |
    New comment on your post | Security alert: new sign-in | Your invoice is ready |
    Meeting reminder | Thanks for your feedback | Appointment confirmed |
    Your trial ends tomorrow | Changes to our terms | Your refund is on its way |
    Special offer inside | Your download is ready | Account activity report | Action required |
    Delivery scheduled | Your booking is confirmed
    [notification_texts lines]
    You have a new message.
    Your order is on its way.
    Your password was changed.
    Someone replied to your comment.
    Your report is ready to download.
    A new device signed in to your account.
    Payment received, thank you.
    Your appointment is tomorrow.
    An item on your wish list is back in stock.
    You were added to a project.
    Your storage is almost full.
    Your subscription renews in three days.
    A teammate mentioned you.
    The file you shared was viewed.
    Scheduled maintenance starts tonight.
    Your profile is now complete.
    You earned a new badge.
    The price of a saved item has dropped.
    [chat_messages lines]
    Hi there!
    Good morning.
    On my way.
    See you at noon?
    Can you send me the file?
    Sure, one moment.
    Thanks a lot!
    Got it.
    Running five minutes late.
    Call me when you can.
    Happy birthday!
    What time works for you?
    Let me check.
    Sounds good.
    No problem.
    I will be there.
    Have a nice weekend.
    Did you see the news?
    Where are you?
    I sent it yesterday.
    Lunch today?
    Almost done.
    Talk later.
    Yes, please.
    Not yet.
    Let me know.
    Perfect, thank you.
    Good night.
    [log_messages]
    Server started | Connection established | Connection closed by peer | Request completed |
    Request timed out | User logged in | User logged out | Invalid credentials | Cache miss |
    Cache refreshed | Job queued | Job finished | Job failed, will retry |
    Disk usage above threshold | Configuration reloaded | Health check passed |
    Health check failed | Retrying operation | Rate limit exceeded | Token expired |
    Session created | Session expired | File uploaded | File not found | Permission denied |
    Database connection lost | Database connection restored | Slow query detected |
    Transaction committed | Transaction rolled back | Backup completed | Backup failed |
    Certificate will expire soon | Email sent | Email bounced | Webhook delivered |
    Webhook delivery failed | Worker started | Worker stopped | Memory usage high |
    Feature flag changed | Payment processed | Payment declined | Index rebuilt |
    Migration applied | Queue is empty | Service unavailable | Upstream returned an error |
    Shutting down
    [error_messages]
    Connection refused | Connection reset by peer | Operation timed out |
    No such file or directory | Permission denied | Out of memory | Disk full | Invalid argument |
    Unexpected end of input | Malformed request | Unauthorized | Forbidden | Not found |
    Method not allowed | Conflict with the current state | Payload too large | Too many requests |
    Internal error | Service unavailable | Duplicate key value | Foreign key violation |
    Deadlock detected | Value out of range | Division by zero | Certificate expired |
    Unsupported media type | Checksum mismatch | Invalid token | Session expired |
    Host unreachable
    [commit_messages]
    Fix typo in README | Add unit tests for parser | Refactor login flow | Update dependencies |
    Remove dead code | Improve error messages | Bump version | Handle empty input |
    Add retry with backoff | Speed up startup | Fix race in worker pool |
    Document configuration options | Rename internal helper | Add dark theme |
    Fix off-by-one in pagination | Validate email addresses | Cache compiled templates |
    Drop support for old runtimes | Log request identifiers | Escape user input |
    Add missing index | Move settings to environment | Simplify build script | Revert last change |
    Close file handles on error | Support time zones in reports | Reduce memory use of importer |
    Fix broken links | Add health endpoint | Sort imports
    """
}
