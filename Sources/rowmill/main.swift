print("rowmill")
